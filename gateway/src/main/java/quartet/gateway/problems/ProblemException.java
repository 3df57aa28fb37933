package quartet.gateway.problems;

import org.springframework.http.HttpHeaders;

/** Ends a request with a problem document. Expected, hence without a stack trace. */
public class ProblemException extends RuntimeException {

    private final ProblemCode code;
    private final HttpHeaders headers = new HttpHeaders();

    public ProblemException(ProblemCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /** Adds a header to the answer, such as {@code Retry-After}. */
    public ProblemException with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    ProblemCode code() {
        return code;
    }

    HttpHeaders headers() {
        return headers;
    }
}
