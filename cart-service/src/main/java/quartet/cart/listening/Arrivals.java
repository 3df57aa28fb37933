package quartet.cart.listening;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads events. Fields that nobody asked for are ignored, fields that are missing are not.
 *
 * <p>A type nobody here knows is skipped and counted; a version nobody here knows is malformed,
 * since skipping it would lose what it says.
 */
@Component
public class Arrivals {

    private static final Pattern TYPE = Pattern.compile("([a-z-]+\\.[a-z-]+)\\.v([0-9]{1,3})");

    private final JsonMapper json;
    private final MeterRegistry meters;

    Arrivals(JsonMapper json, MeterRegistry meters) {
        this.json =
                json.rebuild()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .build();
        this.meters = meters;
    }

    /**
     * The event's name without its version, if it is one of these.
     *
     * @throws MalformedEvent if it has no type, or one of these in another version than 1
     */
    public Optional<String> nameOf(ConsumerRecord<String, byte[]> event, Set<String> known) {
        var header = event.headers().lastHeader("type");
        var type = header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        var parts = TYPE.matcher(type);
        if (!parts.matches()) {
            throw new MalformedEvent("No event type: '" + type + "'");
        }
        if (!known.contains(parts.group(1))) {
            meters.counter("quartet.events.skipped", "topic", event.topic()).increment();
            return Optional.empty();
        }
        if (!parts.group(2).equals("1")) {
            throw new MalformedEvent("Unknown version: " + type);
        }
        return Optional.of(parts.group(1));
    }

    /**
     * The event's body.
     *
     * @throws MalformedEvent if it is none, or breaks a rule of the record
     */
    public <T> T read(ConsumerRecord<String, byte[]> event, Class<T> type) {
        try {
            T body = event.value() == null ? null : json.readValue(event.value(), type);
            if (body == null) {
                throw new MalformedEvent("An event without a body");
            }
            return body;
        } catch (JacksonException e) {
            throw new MalformedEvent("Unreadable: " + e.getOriginalMessage(), e);
        }
    }
}
