package quartet.order.placing;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import quartet.order.problems.FieldProblem;
import quartet.order.problems.Problems;

import java.time.Duration;
import java.util.List;

/** Refusals as problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlacingProblems {

    private static final Duration SOON = Duration.ofSeconds(2);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(OrderRefused refused) {
        return switch (refused) {
            case OrderRefused.NotSold r -> unprocessable("UNKNOWN_SKU", r, fields(r));
            case OrderRefused.CartEmpty r -> unprocessable("CART_EMPTY", r, List.of());
            case OrderRefused.CouponUnknown r -> unprocessable("COUPON_UNKNOWN", r, List.of());
            case OrderRefused.TotalChanged r -> totalChanged(r);
            case OrderRefused.Unavailable r -> later("SERVICE_UNAVAILABLE", r);
            case OrderRefused.Overloaded r -> later("OVERLOADED", r);
            case OrderRefused.TooManyOpen r ->
                    later(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_OPEN_ORDERS", r);
        };
    }

    private static List<FieldProblem> fields(OrderRefused.NotSold refused) {
        return refused.skus().stream()
                .map(sku -> new FieldProblem("lines", sku + " is not sold"))
                .toList();
    }

    private static ResponseEntity<ProblemDetail> totalChanged(OrderRefused.TotalChanged refused) {
        var problem = problem(HttpStatus.CONFLICT, "TOTAL_CHANGED", refused, List.of());
        problem.setProperty("expected", refused.expected());
        problem.setProperty("actual", refused.actual());
        return Problems.response(problem);
    }

    private static ResponseEntity<ProblemDetail> unprocessable(
            String code, OrderRefused refused, List<FieldProblem> errors) {
        return Problems.response(problem(HttpStatus.UNPROCESSABLE_CONTENT, code, refused, errors));
    }

    private static ResponseEntity<ProblemDetail> later(String code, OrderRefused refused) {
        return later(HttpStatus.SERVICE_UNAVAILABLE, code, refused);
    }

    private static ResponseEntity<ProblemDetail> later(
            HttpStatus status, String code, OrderRefused refused) {
        return Problems.later(problem(status, code, refused, List.of()), SOON);
    }

    private static ProblemDetail problem(
            HttpStatus status, String code, OrderRefused refused, List<FieldProblem> errors) {
        return Problems.of(status, code, String.valueOf(refused.getMessage()), errors);
    }
}
