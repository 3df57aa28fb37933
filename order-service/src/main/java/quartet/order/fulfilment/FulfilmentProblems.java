package quartet.order.fulfilment;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import quartet.order.handling.HandlingRefused;
import quartet.order.ordering.KeyReused;
import quartet.order.problems.Problems;

/** Refusals as problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FulfilmentProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLate(TooLate late) {
        return Problems.response(
                Problems.of(
                        HttpStatus.CONFLICT,
                        "ORDER_NOT_CANCELLABLE",
                        String.valueOf(late.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> reused(KeyReused reused) {
        return Problems.response(
                Problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "IDEMPOTENCY_KEY_REUSED",
                        String.valueOf(reused.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(HandlingRefused refused) {
        return Problems.response(
                Problems.of(
                        HttpStatus.CONFLICT,
                        refused.code().name(),
                        String.valueOf(refused.getMessage())));
    }
}
