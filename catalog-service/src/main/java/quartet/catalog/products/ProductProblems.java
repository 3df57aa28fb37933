package quartet.catalog.products;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import quartet.catalog.problems.Problem;

/** What is answered when a product was not read or written. */
@RestControllerAdvice
@Order(1)
class ProductProblems {

    @ExceptionHandler
    ProblemDetail on(ProductRefused refused) {
        var detail = String.valueOf(refused.getMessage());
        return switch (refused) {
            case ProductRefused.NotFound _ -> Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", detail);
            case ProductRefused.SkuTaken _ -> Problem.of(HttpStatus.CONFLICT, "SKU_TAKEN", detail);
        };
    }
}
