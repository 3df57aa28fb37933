package quartet.order.ordering;

import java.util.Optional;
import java.util.regex.Pattern;

/** Who buys: a guest ({@code g_…}) or a customer ({@code c_…}). */
public record CustomerId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[gc]_[a-z0-9]{1,26}");

    public CustomerId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a customer's id: " + value);
        }
    }

    /** The visitor of a past invoice that names no customer. */
    public static CustomerId ofInvoice(String invoice) {
        return new CustomerId("g_" + Hashes.base32("import\n" + invoice, 26));
    }

    /** Empty for what cannot be the id of any customer. */
    public static Optional<CustomerId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new CustomerId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
