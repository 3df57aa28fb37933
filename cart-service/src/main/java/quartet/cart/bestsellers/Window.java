package quartet.cart.bestsellers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How far back best sellers look: days (UTC) that end today, by the time of confirmation. */
enum Window {
    ALL(0),
    DAY(1),
    WEEK(7),
    MONTH(30);

    private final int days;

    Window(int days) {
        this.days = days;
    }

    /** As it stands in a query, in lower case. */
    static Window of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The days that count; none for all time. */
    List<LocalDate> upTo(LocalDate today) {
        return IntStream.range(0, days).mapToObj(today::minusDays).toList();
    }
}
