package quartet.catalog.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses query parameters that the operation does not declare: a misspelt filter would otherwise
 * answer with everything.
 */
class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && operation.getBeanType().getName().startsWith("quartet.")) {
            var declared = declaredBy(operation);
            for (var name : request.getParameterMap().keySet()) {
                if (!declared.contains(name)) {
                    throw new BadRequest(
                            "UNKNOWN_PARAMETER",
                            "There is a parameter that is not known.",
                            List.of(new FieldProblem(name, "unknown")));
                }
            }
        }
        return true;
    }

    private static Set<String> declaredBy(HandlerMethod operation) {
        return Arrays.stream(operation.getMethodParameters())
                .map(KnownParameters::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String name(MethodParameter parameter) {
        var declared = parameter.getParameterAnnotation(RequestParam.class);
        return declared == null ? "" : parameter.getParameter().getName();
    }
}
