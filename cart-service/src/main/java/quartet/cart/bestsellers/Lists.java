package quartet.cart.bestsellers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The names of the lists: for all time or a day, of all products or of a category. One hash slot.
 */
final class Lists {

    private Lists() {}

    static String allTime(@Nullable String category) {
        return "{sold}:all" + suffix(category);
    }

    static String day(LocalDate day, @Nullable String category) {
        return "{sold}:day:" + day + suffix(category);
    }

    static String sum(Window window, LocalDate today, @Nullable String category) {
        return "{sold}:sum:" + window + ":" + today + suffix(category);
    }

    static String marker(String event) {
        return "{sold}:done:" + event;
    }

    private static String suffix(@Nullable String category) {
        return category == null ? "" : ":in:" + category;
    }
}
