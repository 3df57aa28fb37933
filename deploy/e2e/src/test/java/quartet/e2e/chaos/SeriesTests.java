package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SeriesTests {

    private static final Set<String> ALL_BUT_ONE = without("crash-point");

    @Test
    void saysInHowManyRunsEachKindWasFeltNoneLeftOut() {
        var series = new Series(Collections.nCopies(3, run(Set.of("clock"), List.of())));

        assertThat(series.runsByKind())
                .containsOnlyKeys(Decks.KINDS)
                .containsEntry("clock", 3)
                .containsEntry("crash-point", 0);
        assertThat(series.summary()).contains("3 of 3 runs clean, 6 orders");
        assertThat(series.clean()).isTrue();
    }

    @Test
    void asksOfALongSeriesThatEveryKindWasFeltInFiveRuns() {
        assertThat(with(4).clean()).isFalse();
        assertThat(with(4).summary()).contains("felt in fewer than 5: [crash-point]");
        assertThat(with(5).clean()).isTrue();
    }

    @Test
    void isNotCleanIfOneRunIsNot() {
        assertThat(new Series(List.of(run(Decks.KINDS, List.of("B1: broken")))).clean()).isFalse();
    }

    /** Twenty runs, so many of which felt every kind. */
    private static Series with(int whole) {
        var runs = new ArrayList<>(Collections.nCopies(whole, run(Decks.KINDS, List.of())));
        runs.addAll(Collections.nCopies(20 - whole, run(ALL_BUT_ONE, List.of())));
        return new Series(runs);
    }

    private static RunResult run(Set<String> kinds, List<String> violations) {
        return new RunResult(
                1,
                Duration.ZERO,
                Duration.ZERO,
                Map.of("CONFIRMED", 2L),
                List.of(),
                kinds,
                1,
                1,
                1,
                violations,
                List.of(),
                Path.of("history"));
    }

    private static Set<String> without(String kind) {
        var others = new HashSet<>(Decks.KINDS);
        others.remove(kind);
        return others;
    }
}
