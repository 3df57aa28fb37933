package quartet.cart.shopping;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import quartet.cart.problems.Problems;

/** An outbox that is full: come again when Kafka is back. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShoppingProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> full(OutboxFull e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .body(
                        Problems.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "SERVICE_UNAVAILABLE",
                                "Too much waits to be published; nothing was changed"));
    }
}
