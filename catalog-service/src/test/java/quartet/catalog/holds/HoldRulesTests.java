package quartet.catalog.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import quartet.catalog.holds.HoldCommand.Expire;
import quartet.catalog.holds.HoldCommand.Pin;
import quartet.catalog.holds.HoldCommand.Release;
import quartet.catalog.holds.HoldCommand.Reserve;
import quartet.catalog.holds.HoldCommand.Settle;
import quartet.catalog.stock.Hold;
import quartet.catalog.stock.HoldState;
import quartet.catalog.stock.LevelChange;
import quartet.catalog.stock.Levels;
import quartet.catalog.stock.StockLevel;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The table of FAULTS §4, row by row. */
class HoldRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-21T10:15:30Z");
    private static final Instant DUE = NOW.minusSeconds(1);

    @ParameterizedTest
    @CsvSource({
        "none,     reserve, HELD",
        "none,     pin,     Gone",
        "none,     settle,  Gone",
        "none,     release, RELEASED",
        "none,     expire,  Gone",
        "HELD,     reserve, stays",
        "HELD,     pin,     PINNED",
        "HELD,     settle,  Unpinned",
        "HELD,     release, RELEASED",
        "HELD,     expire,  EXPIRED",
        "PINNED,   reserve, stays",
        "PINNED,   pin,     stays",
        "PINNED,   settle,  SETTLED",
        "PINNED,   release, RELEASED",
        "PINNED,   expire,  stays",
        "SETTLED,  reserve, stays",
        "SETTLED,  pin,     stays",
        "SETTLED,  settle,  stays",
        "SETTLED,  release, Settled",
        "SETTLED,  expire,  stays",
        "RELEASED, reserve, Gone",
        "RELEASED, pin,     Gone",
        "RELEASED, settle,  Gone",
        "RELEASED, release, stays",
        "RELEASED, expire,  stays",
        "EXPIRED,  reserve, Gone",
        "EXPIRED,  pin,     Gone",
        "EXPIRED,  settle,  Gone",
        "EXPIRED,  release, stays",
        "EXPIRED,  expire,  stays"
    })
    void answersEveryCommandInEveryState(String state, String command, String outcome) {
        var decision = HoldRules.decide(hold(state), command(command), levels(10));

        assertThat(words(decision)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "none,   reserve, -2, 2",
        "HELD,   release, 2, -2",
        "HELD,   expire,  2, -2",
        "PINNED, release, 2, -2",
        "PINNED, settle,  0, -2"
    })
    void movesUnitsWithTheHold(String state, String command, long available, long reserved) {
        var decision = HoldRules.decide(hold(state), command(command), levels(10));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        HoldDecision.Become.class,
                        become ->
                                assertThat(become.changes())
                                        .isEqualTo(
                                                Map.of(
                                                        "W1",
                                                        new LevelChange(available, reserved, 0))));
    }

    @ParameterizedTest
    @CsvSource({"HELD, pin", "none, release"})
    void movesNothingWithAPinOrATombstone(String state, String command) {
        var decision = HoldRules.decide(hold(state), command(command), levels(10));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        HoldDecision.Become.class,
                        become -> {
                            assertThat(become.changes()).isEmpty();
                            assertThat(become.kind()).isNull();
                        });
    }

    @Test
    void refusesMoreThanThereIsAndSaysHowMuchThatIs() {
        assertThat(HoldRules.decide(null, command("reserve"), levels(1)))
                .isEqualTo(new HoldDecision.Refuse(new HoldAnswer.SoldOut(2, 1)));
    }

    @ParameterizedTest
    @CsvSource({"HELD", "PINNED", "SETTLED"})
    void refusesAnotherQuantityUnderTheSameOrder(String state) {
        assertThat(HoldRules.decide(hold(state), new Reserve(3, NOW), levels(10)))
                .isEqualTo(new HoldDecision.Refuse(new HoldAnswer.Mismatch(2, 3)));
    }

    @Test
    void expiresNothingBeforeItsTime() {
        var early = new Expire(DUE.minusMillis(1));

        assertThat(HoldRules.decide(hold("HELD"), early, levels(10)))
                .isInstanceOf(HoldDecision.Stay.class);
    }

    @Test
    void takesAllFromTheFirstWarehouseThatHasAllElseFromTheFullest() {
        var levels = levels(Map.of("W1", 1L, "W2", 5L, "W3", 7L, "W4", 7L));

        assertThat(Take.from(levels, 6)).isEqualTo(Map.of("W3", 6));
        assertThat(Take.from(levels, 1)).isEqualTo(Map.of("W1", 1));
        assertThat(Take.from(levels, 15)).isEqualTo(Map.of("W2", 1, "W3", 7, "W4", 7));
        assertThatIllegalArgumentException().isThrownBy(() -> Take.from(levels, 21));
    }

    private static @Nullable Hold hold(String state) {
        if (state.equals("none")) {
            return null;
        }
        var known = HoldState.valueOf(state);
        var take = new TreeMap<>(Map.of("W1", 2));
        return new Hold(known, 2, take, known == HoldState.HELD ? DUE : null);
    }

    private static HoldCommand command(String name) {
        return switch (name) {
            case "reserve" -> new Reserve(2, NOW.plusSeconds(180));
            case "pin" -> new Pin();
            case "settle" -> new Settle();
            case "release" -> new Release();
            default -> new Expire(NOW);
        };
    }

    private static String words(HoldDecision decision) {
        return switch (decision) {
            case HoldDecision.Become become -> become.hold().state().name();
            case HoldDecision.Stay _ -> "stays";
            case HoldDecision.Refuse refuse -> refuse.no().getClass().getSimpleName();
        };
    }

    private static Levels levels(long available) {
        return levels(Map.of("W1", available));
    }

    private static Levels levels(Map<String, Long> available) {
        var levels = new TreeMap<String, StockLevel>();
        available.forEach((w, units) -> levels.put(w, new StockLevel(units, units, 0, 0)));
        return new Levels(levels);
    }
}
