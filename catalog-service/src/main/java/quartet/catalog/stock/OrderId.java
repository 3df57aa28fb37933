package quartet.catalog.stock;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/** The id of an order, given by order-service. */
public record OrderId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("o_[a-z2-7]{26}");

    public OrderId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an order id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
