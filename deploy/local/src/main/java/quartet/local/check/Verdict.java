package quartet.local.check;

import java.util.List;

/** Whether an invariant holds. */
public sealed interface Verdict {

    /**
     * It holds.
     *
     * @param note what was not looked at, or what is worth knowing; may be empty
     */
    record Ok(String note) implements Verdict {}

    /**
     * It does not.
     *
     * @param examples the first few
     */
    record Violated(long count, List<String> examples) implements Verdict {

        public Violated {
            examples = List.copyOf(examples);
        }
    }

    /** Nobody can say. */
    record Unknown(String reason) implements Verdict {}

    default String inWords() {
        return switch (this) {
            case Ok(var note) -> note;
            case Violated(var count, var examples) ->
                    count + (count == 1 ? " violation: " : " violations: ") + examples.getFirst();
            case Unknown(var reason) -> "unknown: " + reason;
        };
    }
}
