package quartet.order.republish;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import quartet.order.outbox.NotRetold;
import quartet.order.problems.Problems;

import java.time.Duration;

/** Kafka is away: 503. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RepublishProblems {

    private static final Duration SOON = Duration.ofSeconds(5);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSent(NotRetold unsent) {
        return Problems.later(
                Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "SERVICE_UNAVAILABLE",
                        String.valueOf(unsent.getMessage())),
                SOON);
    }
}
