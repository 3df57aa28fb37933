package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class CrashPointsTests {

    private static final int DRAWS = 4000;

    /** Where a shop that is used comes by itself, and no test of one order does. */
    private static final Set<String> BESIDE_THE_MATRIX =
            Set.of("expire.before", "expire.written", "move.before", "move.written");

    @Test
    void drawsWhatTheMatrixShowsToBeReachedAndLittleElse() {
        var drawn = Stream.concat(draws("order-2"), draws("catalog")).collect(Collectors.toSet());
        var reached = CrashCase.whole().map(CrashCase::point).collect(Collectors.toSet());
        // The load sends one line of an order back, so its return has no two lines.
        reached.remove("restock.between");
        reached.addAll(BESIDE_THE_MATRIX);

        assertThat(drawn).isEqualTo(reached);
    }

    @Test
    void drawsMostlyWhatEveryOrderPasses() {
        var often = List.of("RESERVE", "AUTHORISE", "PIN", "CONFIRMED", "relay");

        var share = draws("order").filter(point -> often.contains(point.split("\\.")[0])).count();

        assertThat(share).isBetween(DRAWS * 7 / 10L, DRAWS * 8 / 10L);
    }

    @Test
    void setsTheClockAheadOfWhoeverIsToDieOverAnOldHold() {
        assertThat(CrashPoints.environment("expire.written"))
                .containsEntry("QUARTET_CRASH_AT", "expire.written")
                .containsEntry("QUARTET_CLOCK_OFFSET", "25000ms");
        assertThat(CrashPoints.environment("PIN.before")).containsOnlyKeys("QUARTET_CRASH_AT");
    }

    private static Stream<String> draws(String part) {
        var random = new SplittableRandom(11);
        return Stream.generate(() -> CrashPoints.of(part, random)).limit(DRAWS);
    }
}
