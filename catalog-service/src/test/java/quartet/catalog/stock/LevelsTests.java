package quartet.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.TreeMap;

/** Books that cannot be wrong, and ids that cannot become something else. */
class LevelsTests {

    @Test
    void keepsTheSumInEveryWarehouse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StockLevel(3, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new StockLevel(0, -1, 1, 0));
    }

    @Test
    void knowsWhetherAChangeWouldGoBelowZero() {
        var levels = new Levels(new TreeMap<>(Map.of("W1", new StockLevel(3, 2, 1, 0))));

        assertThat(levels.allow(Map.of("W1", LevelChange.reserving(2)))).isTrue();
        assertThat(levels.allow(Map.of("W1", LevelChange.reserving(3)))).isFalse();
        assertThat(levels.allow(Map.of("W1", LevelChange.releasing(2)))).isFalse();
        assertThat(levels.allow(Map.of("W2", LevelChange.free(1)))).isTrue();
        assertThat(levels.allow(Map.of("W2", LevelChange.free(-1)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"w1", "W", "W1234", "W1.total", "$inc", ""})
    void refusesAWarehouseThatCouldBeAnotherField(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Levels(new TreeMap<>(Map.of(id, StockLevel.NONE))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-A", "A B", "A/B", "A.B", "É", "A$", "a"})
    void refusesASkuThatIsNone(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sku(value));
    }

    @Test
    void neverMovesAHoldBackwards() {
        var settled = new Hold(HoldState.SETTLED, 1, new TreeMap<>(Map.of("W1", 1)), null);

        assertThatIllegalStateException().isThrownBy(() -> settled.become(HoldState.PINNED));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Hold(HoldState.HELD, 2, new TreeMap<>(Map.of("W1", 1)), null));
    }
}
