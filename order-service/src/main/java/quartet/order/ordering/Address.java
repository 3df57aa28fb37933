package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

/** An address as it was when the order was placed. */
public record Address(
        String name,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String state,
        String postalCode,
        String country) {}
