package quartet.order.fulfilment;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import quartet.order.handling.HandlingRefused;
import quartet.order.problems.Problems;

/** Refusals as problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FulfilmentProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLate(TooLate late) {
        return conflict("ORDER_NOT_CANCELLABLE", late);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(HandlingRefused refused) {
        return conflict(refused.code().name(), refused);
    }

    private static ResponseEntity<ProblemDetail> conflict(String code, RuntimeException refused) {
        return Problems.response(
                Problems.of(HttpStatus.CONFLICT, code, String.valueOf(refused.getMessage())));
    }
}
