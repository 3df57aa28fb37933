package quartet.recommendation.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AffinityTests {

    @Test
    void isTheCosineTimesTheEvidence() {
        assertThat(Affinity.score(10, 20, 20)).isCloseTo(0.25, within(1e-12));
        assertThat(Affinity.score(30, 40, 90)).isCloseTo(0.375, within(1e-12));
    }

    @Test
    void trustsOneOrderLittle() {
        assertThat(Affinity.score(1, 1, 1)).isCloseTo(1 / 11.0, within(1e-12));
        assertThat(Affinity.score(1, 1, 1)).isLessThan(Affinity.score(10, 20, 20));
    }

    @Test
    void prefersACompanionToABestSeller() {
        double companion = Affinity.score(20, 40, 40);
        double bestSeller = Affinity.score(25, 40, 4_000);

        assertThat(companion).isGreaterThan(bestSeller);
    }

    @Test
    void isTheSameBothWays() {
        assertThat(Affinity.score(7, 12, 90)).isEqualTo(Affinity.score(7, 90, 12));
    }

    @Test
    void staysBetweenZeroAndOneWhateverRoundingLeft() {
        assertThat(Affinity.score(1e-18, 0, 5)).isZero();
        assertThat(Affinity.score(-1e-18, 5, 5)).isZero();
        assertThat(Affinity.score(1_000_000, 999_999, 999_999)).isLessThanOrEqualTo(1);
    }
}
