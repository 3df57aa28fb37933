package quartet.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.analytics.problems.InvalidParameter;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

class PositionsTests {

    private static final Positions PLACE =
            new Positions(
                    Map.of(
                            LiveTopic.ORDERS,
                            List.of(0L, 35L, 123_456_789_012L),
                            LiveTopic.STOCK,
                            List.of(7L)));

    @Test
    void isItsText() {
        assertThat(PLACE).hasToString("orders.0-z-1kpqzg2c~stock.7");
        assertThat(Positions.read(PLACE.toString(), EnumSet.of(LiveTopic.ORDERS, LiveTopic.STOCK)))
                .isEqualTo(PLACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orders",
                "orders.",
                "orders.-1",
                "orders.1--2",
                "orders.1~",
                "ORDERS.1",
                "orders.1234567890123",
                "orders.1 2",
                "stock.1",
                "orders.1~stock.1",
                "42"
            })
    void refusesWhatWasNeverGiven(String text) {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> Positions.read(text, LiveFixtures.ORDERS));
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(
                        () -> Positions.read("orders.1" + "-1".repeat(2000), LiveFixtures.ORDERS));
    }

    @Test
    void knowsWhoStandsFurther() {
        var here = LiveFixtures.orders(5, 5, 5);
        var there = LiveFixtures.orders(5, 6, 4);

        assertThat(here.isBeyond(there)).isTrue();
        assertThat(there.isBeyond(here)).isTrue();
        assertThat(here.isBeyond(here)).isFalse();
        assertThat(here.orLater(there)).isEqualTo(LiveFixtures.orders(5, 6, 5));
        assertThat(here.with(LiveTopic.ORDERS, 2, 9)).isEqualTo(LiveFixtures.orders(5, 5, 9));
    }
}
