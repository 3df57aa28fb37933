package quartet.order.ordering;

import quartet.order.problems.InvalidInput;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page ended. Opaque to the client, who can do no harm by changing it. */
public record OrderCursor(Instant createdAt, OrderId id) {

    public static OrderCursor of(Order last) {
        return new OrderCursor(last.purchase().createdAt(), last.id());
    }

    public static OrderCursor parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = plain.split("/", 2);
            return new OrderCursor(
                    Instant.ofEpochMilli(Long.parseLong(parts[0])), new OrderId(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException _) {
            throw InvalidInput.of("cursor", "is not one of ours");
        }
    }

    public String text() {
        var plain = createdAt.toEpochMilli() + "/" + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
