package quartet.catalog.movements;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import quartet.catalog.problems.Problem;

/** What an operator is told when units were not moved. */
@RestControllerAdvice
@Order(1)
class MovementProblems {

    @ExceptionHandler
    ProblemDetail on(MovementRefused refused) {
        var detail = String.valueOf(refused.getMessage());
        return switch (refused) {
            case MovementRefused.NotEnough _ ->
                    Problem.of(HttpStatus.CONFLICT, "INSUFFICIENT_STOCK", detail);
            case MovementRefused.TooMuch _ ->
                    Problem.of(HttpStatus.CONFLICT, "TOO_MUCH_STOCK", detail);
            case MovementRefused.KeyReused _ ->
                    Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_REUSED", detail);
            case MovementRefused.NoWarehouse _ ->
                    Problem.of(HttpStatus.CONFLICT, "UNKNOWN_WAREHOUSE", detail);
        };
    }
}
