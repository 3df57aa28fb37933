package quartet.recommendation.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class DecayTests {

    private static final Instant T0 = Decay.LANDMARK;

    @Test
    void weighsOneAtTheLandmarkAndTwiceAsMuchAHalfLifeLater() {
        assertThat(Decay.weight(T0)).isEqualTo(1);
        assertThat(Decay.weight(T0.plus(Decay.HALF_LIFE))).isEqualTo(2);
        assertThat(Decay.weight(T0.minus(Decay.HALF_LIFE))).isEqualTo(0.5);
    }

    @Test
    void anOrderCountsOneWhenItIsPlacedAndHalfOfThatNinetyDaysLater() {
        var placed = Instant.parse("2026-05-01T12:00:00Z");
        double weight = Decay.weight(placed);

        assertThat(Decay.asOf(placed, weight)).isEqualTo(1);
        assertThat(Decay.asOf(placed.plus(Decay.HALF_LIFE), weight)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void lastsForTwoHundredYears() {
        assertThat(Decay.weight(Instant.parse("2210-01-01T00:00:00Z"))).isFinite();
    }
}
