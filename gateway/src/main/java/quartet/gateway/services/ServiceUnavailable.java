package quartet.gateway.services;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

import quartet.gateway.problems.ProblemCode;
import quartet.gateway.problems.ProblemException;

/**
 * A service gave no answer. Says which, and what the caller can safely do now. Has no cause: Spring
 * looks into causes, and takes a connection that was reset for the caller's.
 */
final class ServiceUnavailable extends ProblemException {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final Trouble trouble;

    ServiceUnavailable(String service, Trouble trouble, ServerHttpRequest request) {
        super(ProblemCode.SERVICE_UNAVAILABLE, detail(service, trouble, request));
        this.trouble = trouble;
        with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    Trouble trouble() {
        return trouble;
    }

    private static String detail(String service, Trouble trouble, ServerHttpRequest request) {
        var what = "The %s service %s.".formatted(service, trouble.words());
        return what + advice(trouble, request);
    }

    private static String advice(Trouble trouble, ServerHttpRequest request) {
        if (isRead(request.getMethod())) {
            return "";
        }
        if (isPlacing(request)) {
            return " Send the order again with the same Idempotency-Key and the same body: it is"
                    + " placed once, however often it is sent.";
        }
        return trouble.mayHaveHappened()
                ? " The request may or may not have taken effect."
                : " The request had no effect.";
    }

    private static boolean isRead(HttpMethod method) {
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    }

    private static boolean isPlacing(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && request.getPath().value().equals("/api/orders");
    }
}
