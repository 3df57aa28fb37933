package quartet.catalog.stock;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;
import java.util.regex.Pattern;

/** The code of a thing that is sold. */
public record Sku(@JsonValue String value) implements Comparable<Sku> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    public Sku {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a SKU: " + value);
        }
    }

    /** A SKU as somebody typed it, in whatever case. */
    public static Sku typed(String value) {
        return new Sku(value.toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
