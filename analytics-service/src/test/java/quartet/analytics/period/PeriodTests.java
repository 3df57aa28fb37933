package quartet.analytics.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import quartet.analytics.problems.InvalidParameter;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class PeriodTests {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void aDateIsItsFirstMomentInTheZone() {
        var period = Period.of("2011-07-01", "2011-08-01", "Europe/London", UTC);

        assertThat(period.from()).isEqualTo("2011-06-30T23:00:00Z");
        assertThat(period.to()).isEqualTo("2011-07-31T23:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-02, 2026-11-02, -, to",
                "2026-11-02, 2026-11-01, -, to",
                "yesterday, 2026-11-01, -, from",
                "2026-11-01, 2026-11-31, -, to",
                "2026-11-01T10:30:00Z, 2026-11-02, -, from",
                "2026-11-01, 2026-11-02, Mars/Olympus, tz",
                "2026-11-01, 2026-11-02, +01:00, tz",
                "2026-11-01T00:00:00Z, 2026-11-02T00:00:00Z, Asia/Kolkata, tz",
                "2000-01-01, 2026-11-02, -, to",
                "-999999999-01-01, 2026-11-02, -, from",
                "1999-11-01, +999999999-12-31, -, to",
                "0001-01-01, 0001-01-02, -, from",
                "'', 2026-11-02, -, from"
            })
    void refusesWhatItCannotAnswer(String from, String to, String tz, String field) {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> Period.of(from, to, tz, UTC))
                .withMessageStartingWith(field + ":");
    }

    @Test
    void countsTheDaysOfAMonthWithAShortDay() {
        var march = Period.of("2026-03-01", "2026-04-01", "Europe/London", UTC);

        var days = march.buckets(Interval.DAY);

        assertThat(days).hasSize(31).doesNotHaveDuplicates();
        assertThat(days.getLast()).isEqualTo("2026-03-30T23:00:00Z");
        assertThat(march.buckets(Interval.HOUR)).hasSize(31 * 24 - 1);
        assertThat(march.buckets(Interval.MONTH)).containsExactly(march.from());
    }

    @Test
    void refusesATrendWithoutEnd() {
        var decade = Period.of("2016-01-01", "2026-01-01", null, UTC);

        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> decade.buckets(Interval.HOUR));
        assertThat(decade.buckets(decade.usualInterval())).hasSize(120);
    }

    @Test
    void thePeriodBeforeIsAsLong() {
        var april = Period.of("2026-04-01", "2026-05-01", "Europe/London", UTC);
        var hours = Period.of("2026-04-01T05:00:00Z", "2026-04-01T08:00:00Z", null, UTC);

        assertThat(april.before().from()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(april.before().to()).isEqualTo(april.from());
        assertThat(hours.before().from()).isEqualTo("2026-04-01T02:00:00Z");
    }

    @Test
    void splitsOffWholeBuckets() {
        var ragged = new Period(at("2026-01-20"), at("2026-04-05"), ZoneOffset.UTC);
        var within = new Period(at("2026-01-20"), at("2026-02-20"), ZoneOffset.UTC);

        assertThat(ragged.whole(Interval.MONTH, UTC))
                .isEqualTo(new Period.Whole(at("2026-02-01"), at("2026-04-01")));
        assertThat(within.whole(Interval.MONTH, UTC))
                .isEqualTo(new Period.Whole(within.to(), within.to()));
        assertThat(ragged.whole(Interval.DAY, LONDON))
                .isEqualTo(
                        new Period.Whole(at("2026-01-20"), Instant.parse("2026-04-04T23:00:00Z")));
    }

    private static Instant at(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }
}
