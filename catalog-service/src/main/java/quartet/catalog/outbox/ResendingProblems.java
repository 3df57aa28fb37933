package quartet.catalog.outbox;

import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import quartet.catalog.problems.Problem;

/** What an operator is told when events could not be sent again. */
@RestControllerAdvice
@Order(1)
class ResendingProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Resending.NoBroker refused) {
        return Problem.unavailable("SERVICE_UNAVAILABLE", String.valueOf(refused.getMessage()));
    }
}
