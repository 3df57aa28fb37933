package quartet.order.ordering;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import quartet.order.problems.Problems;

/** What can be wrong about naming an order. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OrderProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(OrderNotFound missing) {
        return Problems.response(
                Problems.of(
                        HttpStatus.NOT_FOUND, "NOT_FOUND", String.valueOf(missing.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> reused(KeyReused reused) {
        return Problems.response(
                Problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "IDEMPOTENCY_KEY_REUSED",
                        String.valueOf(reused.getMessage())));
    }
}
