package quartet.order.analysis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what stands on {@code analytics}. A type nobody here knows is skipped and counted; a
 * version nobody here knows is malformed, since skipping it would lose what it says.
 */
@Component
class ProgressReader {

    private static final String KNOWN = "analytics.progress";
    private static final Pattern TYPE = Pattern.compile("([a-z-]+\\.[a-z-]+)\\.v([0-9]{1,3})");

    private final JsonMapper json;
    private final Counter skipped;

    ProgressReader(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.skipped = meters.counter("quartet.events.skipped", "topic", AnalysedOrders.TOPIC);
    }

    /**
     * @return empty for another type of event
     * @throws MalformedEvent if it has no type, a version other than 1, or no body as agreed on
     */
    Optional<Progress> read(ConsumerRecord<String, byte[]> event) {
        var type = type(event);
        var parts = TYPE.matcher(type);
        if (!parts.matches()) {
            throw new MalformedEvent("No event type: '" + type + "'");
        }
        if (!parts.group(1).equals(KNOWN)) {
            skipped.increment();
            return Optional.empty();
        }
        if (!parts.group(2).equals("1")) {
            throw new MalformedEvent("Unknown version: " + type);
        }
        return Optional.of(body(event));
    }

    private static String type(ConsumerRecord<String, byte[]> event) {
        var header = event.headers().lastHeader("type");
        return header == null || header.value() == null
                ? ""
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    private Progress body(ConsumerRecord<String, byte[]> event) {
        try {
            Progress body =
                    event.value() == null ? null : json.readValue(event.value(), Progress.class);
            if (body == null) {
                throw new MalformedEvent("An event without a body");
            }
            return body;
        } catch (JacksonException e) {
            throw new MalformedEvent("Unreadable: " + e.getOriginalMessage(), e);
        }
    }
}
