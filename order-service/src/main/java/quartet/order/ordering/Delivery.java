package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

/**
 * Where an order goes and whom to tell. Personal, but for country and state: never part of an
 * event.
 *
 * @param method {@code standard} or another of the configured ones
 * @param address null for past orders, of which only the country is known
 * @param billing null where it is the same address
 */
public record Delivery(
        String country,
        @Nullable String state,
        String method,
        @Nullable String email,
        @Nullable String notes,
        @Nullable Address address,
        @Nullable Address billing) {

    public static Delivery past(String country) {
        return new Delivery(country, null, "standard", null, null, null, null);
    }
}
