package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a saga's diary: a step, what led to it, and what its requests came to.
 *
 * @param rev the revision of its last write
 * @param writer the instance that wrote it last
 * @param at when it was first written
 * @param end when the next step was; null for the newest
 * @param times how often the step was written in a row
 */
public record SagaEntry(
        long rev,
        String step,
        @Nullable String why,
        String writer,
        Instant at,
        @Nullable Instant end,
        int times,
        List<Attempts> asked) {

    public SagaEntry {
        asked = List.copyOf(asked);
    }

    static SagaEntry begin(long rev, String step, Change change) {
        return new SagaEntry(
                rev, step, change.why(), change.writer(), change.at(), null, 1, List.of());
    }

    SagaEntry answered(List<Asked> answers, Instant when) {
        List<Attempts> known = new ArrayList<>(asked);
        for (var answer : answers) {
            note(answer, known, when);
        }
        return new SagaEntry(rev, step, why, writer, at, end, times, known);
    }

    SagaEntry again(long rev, String writer) {
        return new SagaEntry(rev, step, why, writer, at, end, times + 1, asked);
    }

    SagaEntry ended(Instant when) {
        return new SagaEntry(rev, step, why, writer, at, when, times, asked);
    }

    private static void note(Asked answer, List<Attempts> known, Instant when) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).request().equals(answer.request().name())) {
                known.set(i, known.get(i).again(answer, when));
                return;
            }
        }
        known.add(Attempts.first(answer, when));
    }
}
