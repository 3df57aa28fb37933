package quartet.cart.carts;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import quartet.cart.problems.Problems;

/** A cart's refusals, as problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CartProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CartRefused e) {
        return switch (e) {
            case CartRefused.Full _ -> unprocessable("CART_FULL", e);
            case CartRefused.TooMany _ -> unprocessable("QUANTITY_LIMIT", e);
            case CartRefused.NoSuchProduct _ -> unprocessable("UNKNOWN_SKU", e);
            case CartRefused.Discontinued _ -> unprocessable("DISCONTINUED", e);
            case CartRefused.NobodyKnows _ ->
                    ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                            .header(HttpHeaders.RETRY_AFTER, "2")
                            .body(
                                    problem(
                                            HttpStatus.SERVICE_UNAVAILABLE,
                                            "SERVICE_UNAVAILABLE",
                                            e));
        };
    }

    private static ResponseEntity<ProblemDetail> unprocessable(String code, CartRefused e) {
        return ResponseEntity.unprocessableContent()
                .body(problem(HttpStatus.UNPROCESSABLE_CONTENT, code, e));
    }

    private static ProblemDetail problem(HttpStatus status, String code, CartRefused e) {
        return Problems.of(status, code, String.valueOf(e.getMessage()));
    }
}
