package quartet.analytics.period;

import quartet.analytics.problems.InvalidParameter;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/** How wide a bucket of a trend is. */
public enum Interval {
    HOUR(ChronoUnit.HOURS),
    DAY(ChronoUnit.DAYS),
    MONTH(ChronoUnit.MONTHS);

    private final ChronoUnit unit;

    Interval(ChronoUnit unit) {
        this.unit = unit;
    }

    public static Interval named(String text) {
        return Arrays.stream(values())
                .filter(interval -> interval.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidParameter("interval", "one of hour, day, month"));
    }

    /** The word in parameters and answers, which is the one {@code date_trunc} knows. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The start of the bucket that holds this moment. */
    public Instant startOf(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        return switch (this) {
            case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
            case DAY -> local.toLocalDate().atStartOfDay(zone).toInstant();
            case MONTH -> local.toLocalDate().withDayOfMonth(1).atStartOfDay(zone).toInstant();
        };
    }

    /** The start of the bucket after the one that starts here. */
    public Instant after(Instant start, ZoneId zone) {
        if (this == HOUR) {
            return start.plus(1, ChronoUnit.HOURS);
        }
        ZonedDateTime next = start.atZone(zone).plus(1, unit);
        return next.toLocalDate().atStartOfDay(zone).toInstant();
    }
}
