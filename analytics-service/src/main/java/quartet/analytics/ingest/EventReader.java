package quartet.analytics.ingest;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what stands on {@code orders} and {@code stock}. Fields it does not know are left alone; a
 * field it needs and does not find, or of another type, makes the record malformed.
 */
@Component
class EventReader {

    private static final Pattern TYPE = Pattern.compile("([a-z.-]+)\\.v([0-9]+)");

    /** What order-service waits to hear of: that the order itself is in the books. */
    private static final Set<Entry.Kind> BOOKED = EnumSet.of(Entry.Kind.SALE, Entry.Kind.CANCEL);

    private final JsonMapper json;

    EventReader(JsonMapper json) {
        this.json =
                json.rebuild()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .build();
    }

    Arrival read(ConsumerRecord<byte[], byte[]> source) {
        try {
            return understood(source);
        } catch (RuntimeException e) {
            return new Arrival.Refused(source, e);
        }
    }

    private Arrival understood(ConsumerRecord<byte[], byte[]> source) {
        var type = TYPE.matcher(header(source, "type"));
        if (!type.matches()) {
            throw new IllegalArgumentException("Not a type: " + header(source, "type"));
        }
        return switch (type.group(1)) {
            case "order.placed",
                    "order.confirmed",
                    "order.rejected",
                    "order.processing",
                    "order.shipped",
                    "order.delivered",
                    "order.returned",
                    "order.refunded",
                    "order.cancelled",
                    "order.credited",
                    "stock.moved" -> {
                // Another version of what we read is not something to pass over.
                if (!type.group(2).equals("1")) {
                    throw new IllegalArgumentException("Unknown version: " + type.group());
                }
                yield new Arrival.Booked(source, posting(type.group(1), source));
            }
            default -> new Arrival.Skipped();
        };
    }

    private Posting posting(String name, ConsumerRecord<byte[], byte[]> source) {
        var id = header(source, "id");
        var at = time(header(source, "occurredAt"));
        switch (name) {
            case "stock.moved" -> {
                var moved = json.readValue(body(source), StockEvent.class);
                return Posting.ofStock(id, at, moved.movements());
            }
            case "order.credited" -> {
                var credit = json.readValue(body(source), CreditEvent.class);
                return Posting.ofOrder(id, at, credit.cancellation(), null, false);
            }
            default -> {
                return order(name, id, at, body(source));
            }
        }
    }

    private Posting order(String name, String id, Instant at, byte[] body) {
        var order = json.readValue(body, OrderEvent.class);
        var status = name.substring("order.".length()).toUpperCase(java.util.Locale.ROOT);
        var entry =
                switch (status) {
                    case "CONFIRMED" -> order.sale();
                    case "CANCELLED" -> order.wasConfirmed() ? order.cancellation() : null;
                    case "RETURNED" -> json.readValue(body, ReturnEvent.class).of(order.sale());
                    case "REFUNDED" -> json.readValue(body, RefundEvent.class).of(order.sale());
                    default -> null;
                };
        var step = order.imported() ? null : new Posting.Step(order.orderId(), status);
        var isNews = entry != null && BOOKED.contains(entry.kind()) && !order.imported();
        return Posting.ofOrder(id, at, entry, step, isNews);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a time: " + text, e);
        }
    }

    private static byte[] body(ConsumerRecord<byte[], byte[]> source) {
        if (source.value() == null) {
            throw new IllegalArgumentException("An event without a body");
        }
        return source.value();
    }

    private static String header(ConsumerRecord<byte[], byte[]> source, String name) {
        var header = source.headers().lastHeader(name);
        if (header == null || header.value() == null || header.value().length == 0) {
            throw new IllegalArgumentException("No header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
