package quartet.gateway.sessions;

import org.springframework.http.HttpHeaders;

import quartet.gateway.problems.ProblemCode;
import quartet.gateway.problems.ProblemException;

/** Why a request is not let in. */
final class Refusal extends ProblemException {

    private static final String REALM = "Bearer realm=\"quartet\"";

    private Refusal(ProblemCode code, String detail) {
        super(code, detail);
    }

    static ProblemException operatorsOnly() {
        return new Refusal(
                        ProblemCode.UNAUTHENTICATED,
                        "This needs the operator's key: Authorization: Bearer <key>.")
                .with(HttpHeaders.WWW_AUTHENTICATE, REALM);
    }

    static ProblemException wrongKey() {
        return new Refusal(ProblemCode.UNAUTHENTICATED, "The key in Authorization is not valid.")
                .with(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"invalid_token\"");
    }

    static ProblemException foreignSite() {
        return new Refusal(
                ProblemCode.FORBIDDEN, "A page of another site may not change anything here.");
    }

    static ProblemException nothingThere() {
        return new Refusal(ProblemCode.NOT_FOUND, "There is nothing at this path.");
    }
}
