package quartet.recommendation.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

import quartet.recommendation.problems.Problem.FieldProblem;

import java.util.List;

/** Which parameters of a request were out of bounds, and why. */
final class InvalidParameters {

    private InvalidParameters() {}

    static List<FieldProblem> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(
                        result -> {
                            var name = result.getMethodParameter().getParameterName();
                            return result.getResolvableErrors().stream()
                                    .map(error -> problem(name, error.getDefaultMessage()));
                        })
                .toList();
    }

    private static FieldProblem problem(@Nullable String name, @Nullable String message) {
        return new FieldProblem(String.valueOf(name), String.valueOf(message));
    }
}
