package quartet.local.check;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Takes down what one rule finds: all violations are counted, the first are kept. */
final class Report {

    private static final int EXAMPLES = 10;

    private final List<String> examples = new ArrayList<>();
    private long violations;
    private @Nullable String unknown;
    private String note = "";

    void violated(String what, Object... with) {
        violations++;
        if (examples.size() < EXAMPLES) {
            examples.add(what.formatted(with));
        }
    }

    void require(boolean holds, String otherwise, Object... with) {
        if (!holds) {
            violated(otherwise, with);
        }
    }

    /** Two numbers that must be one. */
    void same(String what, long expected, long found) {
        if (expected != found) {
            violated("%s: %d expected, %d found", what, expected, found);
        }
    }

    /** It cannot be said, and that fails. */
    void unknown(String reason) {
        unknown = reason;
    }

    /** Something worth saying although nothing is wrong. */
    void note(String text) {
        note = note.isEmpty() ? text : note + "; " + text;
    }

    void notCheckedWithoutHistory() {
        note("not checked: no history");
    }

    Verdict verdict() {
        if (violations > 0) {
            return new Verdict.Violated(violations, examples);
        }
        return unknown == null ? new Verdict.Ok(note) : new Verdict.Unknown(unknown);
    }
}
