package quartet.cart.snapshots;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a product is known by; upper case. */
public record Sku(@JsonValue String value) implements Comparable<Sku> {

    /** What a person may type: {@link #of} makes it upper case. */
    public static final String TYPED = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    public Sku {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a SKU: " + value);
        }
    }

    /** As a person types it, in any case. */
    public static Sku of(String typed) {
        return new Sku(typed.toUpperCase(Locale.ROOT));
    }

    /** As services write it: upper case, or malformed. */
    @JsonCreator
    static Sku read(String value) {
        return new Sku(value);
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
