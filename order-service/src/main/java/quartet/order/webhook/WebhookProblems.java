package quartet.order.webhook;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import quartet.order.problems.Problems;

/** Refusals as problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebhookProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSigned(NotSigned refused) {
        return Problems.response(
                Problems.of(
                        HttpStatus.UNAUTHORIZED,
                        "UNAUTHENTICATED",
                        String.valueOf(refused.getMessage())));
    }
}
