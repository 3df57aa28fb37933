package quartet.analytics.period;

import org.jspecify.annotations.Nullable;

import quartet.analytics.problems.InvalidParameter;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * From here to there, in whole hours, as seen in a zone whose offsets are whole hours too: then
 * every bucket of a trend is made of whole hours, which is what is summed up.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record Period(Instant from, Instant to, ZoneId zone) {

    private static final Duration LONGEST = Duration.ofDays(20 * 366);
    private static final int MOST_BUCKETS = 2_000;
    private static final int MOST_DAYS_BY_DAY = 400;

    public Period {
        if (!from.isBefore(to)) {
            throw new InvalidParameter("to", "must be after from");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new InvalidParameter("to", "at most 20 years after from");
        }
        var rules = zone.getRules();
        for (var end : List.of(from, to)) {
            if (rules.getOffset(end).getTotalSeconds() % 3600 != 0) {
                throw new InvalidParameter("tz", "its offset must be in whole hours");
            }
        }
    }

    /**
     * @param from a date, whose first moment is meant, or a time on the hour
     * @param tz an IANA zone; null for the shop's
     */
    public static Period of(String from, String to, @Nullable String tz, ZoneId shop) {
        var zone = tz == null ? shop : zone(tz);
        return new Period(moment("from", from, zone), moment("to", to, zone), zone);
    }

    private static ZoneId zone(String tz) {
        if (!ZoneId.getAvailableZoneIds().contains(tz)) {
            throw new InvalidParameter("tz", "a zone like Europe/London");
        }
        return ZoneId.of(tz);
    }

    private static Instant moment(String field, String text, ZoneId zone) {
        try {
            var moment =
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text).atStartOfDay(zone).toInstant();
            if (!moment.equals(moment.truncatedTo(ChronoUnit.HOURS))) {
                throw new InvalidParameter(field, "must be on the hour");
            }
            if (moment.atZone(zone).getYear() < 1970 || moment.atZone(zone).getYear() > 9999) {
                throw new InvalidParameter(field, "between 1970 and 9999");
            }
            return moment;
        } catch (DateTimeException e) {
            throw new InvalidParameter(field, "a date like 2026-11-01 or a time with its offset");
        }
    }

    /** Days up to a year and a bit, then months. */
    public Interval usualInterval() {
        return Duration.between(from, to).toDays() <= MOST_DAYS_BY_DAY
                ? Interval.DAY
                : Interval.MONTH;
    }

    /**
     * The starts of all buckets, whether anything happened in them or not.
     *
     * @throws InvalidParameter if there are too many
     */
    public List<Instant> buckets(Interval interval) {
        var buckets =
                Stream.iterate(
                                interval.startOf(from, zone),
                                start -> start.isBefore(to),
                                start -> interval.after(start, zone))
                        .limit(MOST_BUCKETS + 1)
                        .toList();
        if (buckets.size() > MOST_BUCKETS) {
            throw new InvalidParameter("interval", "more than 2000 buckets");
        }
        return buckets;
    }

    /** As long as this one, and directly before it; counted in days if it is made of days. */
    public Period before() {
        var start = from.atZone(zone);
        var days = ChronoUnit.DAYS.between(start, to.atZone(zone));
        var wholeDays = start.plusDays(days).toInstant().equals(to);
        var earlier =
                wholeDays
                        ? start.minusDays(days).toInstant()
                        : from.minus(Duration.between(from, to));
        return new Period(earlier, from, zone);
    }

    /** Which part of this period whole buckets of a roll-up cover; the rest is read from facts. */
    public Whole whole(Interval interval, ZoneId shop) {
        var first = interval.startOf(from, shop);
        var start = first.equals(from) ? from : interval.after(first, shop);
        var end = interval.startOf(to, shop);
        return start.isBefore(end) ? new Whole(start, end) : new Whole(to, to);
    }

    /** From the start of the first whole bucket to the end of the last one; may be empty. */
    public record Whole(Instant from, Instant to) {}
}
