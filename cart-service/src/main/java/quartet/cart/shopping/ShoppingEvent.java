package quartet.cart.shopping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** A shopping event as it goes on the wire. Each kind has some of the last four. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"session", "customerId", "seq", "at", "sku", "quantity", "results", "items"})
record ShoppingEvent(
        String session,
        String customerId,
        long seq,
        Instant at,
        @Nullable String sku,
        @Nullable Integer quantity,
        @Nullable Integer results,
        @Nullable Integer items) {

    /** From what a script put into the outbox. Until visitors can log in, they are the customer. */
    static ShoppingEvent of(Map<String, String> entry) {
        var session = Objects.requireNonNull(entry.get("session"));
        return new ShoppingEvent(
                session,
                session,
                Long.parseLong(Objects.requireNonNull(entry.get("seq"))),
                Instant.parse(Objects.requireNonNull(entry.get("at"))),
                entry.get("sku"),
                number(entry.get("quantity")),
                number(entry.get("results")),
                number(entry.get("items")));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
