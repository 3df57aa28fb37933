package quartet.catalog.stock;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import quartet.catalog.problems.Problem;

/** What callers are told when a change of stock was not made. */
@RestControllerAdvice
@Order(1)
class StockProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(StockRefused refused) {
        var detail = String.valueOf(refused.getMessage());
        return switch (refused) {
            case StockRefused.NotFound _ ->
                    ResponseEntity.status(HttpStatus.NOT_FOUND)
                            .body(Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", detail));
            case StockRefused.Contended _ -> Problem.unavailable("CONTENDED", detail);
            case StockRefused.LogFull _ -> Problem.unavailable("SERVICE_UNAVAILABLE", detail);
        };
    }
}
