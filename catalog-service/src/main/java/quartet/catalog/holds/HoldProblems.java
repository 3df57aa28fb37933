package quartet.catalog.holds;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import quartet.catalog.problems.FieldProblem;
import quartet.catalog.problems.Problem;

import java.util.Comparator;
import java.util.List;

/** Refusals as order-service knows them: it acts on the code. */
@RestControllerAdvice
@Order(1)
class HoldProblems {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ProblemDetail on(HoldRefused refused) {
        var errors = refused instanceof HoldRefused.SoldOut soldOut ? lines(soldOut) : none();
        var detail = String.valueOf(refused.getMessage());
        return Problem.of(HttpStatus.CONFLICT, code(refused), detail, errors);
    }

    private static String code(HoldRefused refused) {
        return switch (refused) {
            case HoldRefused.SoldOut _ -> "SOLD_OUT";
            case HoldRefused.Gone _ -> "HOLD_GONE";
            case HoldRefused.Mismatch _ -> "HOLD_MISMATCH";
            case HoldRefused.Settled _ -> "HOLD_SETTLED";
        };
    }

    private static List<FieldProblem> lines(HoldRefused.SoldOut soldOut) {
        return soldOut.lines().entrySet().stream()
                .map(line -> new FieldProblem(line.getKey().value(), reason(line.getValue())))
                .sorted(Comparator.comparing(FieldProblem::field))
                .toList();
    }

    private static String reason(HoldAnswer.SoldOut line) {
        return "requested %d, available %d".formatted(line.requested(), line.available());
    }

    private static List<FieldProblem> none() {
        return List.of();
    }
}
