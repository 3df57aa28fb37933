package quartet.order.problems;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Set;

/** Query parameters come from an allow-list: a misspelt filter must not answer with everything. */
public final class Parameters {

    private Parameters() {}

    /**
     * @throws InvalidInput naming the first one that is not on the list
     */
    public static void allow(HttpServletRequest request, Set<String> known) {
        for (var name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw new InvalidInput(
                        "UNKNOWN_PARAMETER",
                        "There is no such parameter",
                        new FieldProblem(name, "unknown"));
            }
        }
    }
}
