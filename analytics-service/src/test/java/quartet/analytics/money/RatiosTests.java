package quartet.analytics.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class RatiosTests {

    @ParameterizedTest
    @CsvSource({"5, 2, 3", "4, 3, 1", "7, 3, 2", "-5, 2, -2", "0, 7, 0", "851839553, 16372, 52030"})
    void averagesRoundHalfUp(long dividend, long divisor, long average) {
        assertThat(Ratios.halfUp(dividend, divisor)).isEqualTo(average);
    }

    @Test
    void nothingHasNoAverage() {
        assertThat(Ratios.halfUp(5, 0)).isNull();
    }

    @Test
    void sharesSumToAHundred() {
        assertThat(Ratios.percentages(List.of(1L, 1L, 1L)))
                .containsExactly(percent("33.34"), percent("33.33"), percent("33.33"));
        assertThat(Ratios.percentages(List.of(2L, 1L)))
                .containsExactly(percent("66.67"), percent("33.33"));
        assertThat(Ratios.percentages(List.of(110L, -10L)))
                .containsExactly(percent("110.00"), percent("-10.00"));
    }

    @Test
    void sharesSumToAHundredWhateverTheParts() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var parts =
                    Stream.generate(() -> random.nextLong(1, 1_000_000))
                            .limit(random.nextInt(1, 60))
                            .toList();
            var sum = Ratios.percentages(parts).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as("parts %s", parts).isEqualByComparingTo("100");
        }
    }

    @Test
    void nothingHasNoShares() {
        assertThat(Ratios.percentages(List.of())).isEmpty();
        assertThat(Ratios.percentages(List.of(5L, -5L))).isEmpty();
    }

    @Test
    void aChangeIsInPercentOfWhatWas() {
        assertThat(Ratios.change(200, 250)).isEqualTo(percent("25.00"));
        assertThat(Ratios.change(300, 200)).isEqualTo(percent("-33.33"));
        assertThat(Ratios.change(0, 250)).isNull();
    }

    private static BigDecimal percent(String text) {
        return new BigDecimal(text);
    }
}
