package quartet.order.ordering;

import java.util.Optional;
import java.util.regex.Pattern;

/** An order's id: the same customer and Idempotency-Key always lead to the same one. */
public record OrderId(String value) {

    private static final Pattern SHAPE = Pattern.compile("o_[a-z2-7]{26}");

    public OrderId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an order's id: " + value);
        }
    }

    public static OrderId of(CustomerId customer, String key) {
        return hashed(customer.value() + "\n" + key);
    }

    /** The id of a past order: its invoice alone decides, whoever is said to have bought. */
    public static OrderId ofInvoice(String invoice) {
        return hashed("import\n" + invoice);
    }

    /** The id of something that belongs to this order: the same key leads to the same one. */
    public String of(String prefix, IdempotencyKey key) {
        return prefix + Hashes.base32(value + "\n" + key.value(), 26);
    }

    /** Empty for what cannot be the id of any order. */
    public static Optional<OrderId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new OrderId(text)) : Optional.empty();
    }

    private static OrderId hashed(String text) {
        return new OrderId("o_" + Hashes.base32(text, 26));
    }

    @Override
    public String toString() {
        return value;
    }
}
