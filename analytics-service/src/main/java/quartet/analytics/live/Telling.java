package quartet.analytics.live;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Makes of a record what clients are told: the body as it is, its id and type before it. What is no
 * event is left out; that it is broken is for the books to say.
 */
@Component
class Telling {

    /** An imported invoice may have thousands of lines; those are left out then. */
    static final int MOST_CHARACTERS = 32 * 1024;

    private final JsonMapper json;

    Telling(JsonMapper json) {
        this.json = json;
    }

    Optional<LiveEvent> of(LiveTopic topic, ConsumerRecord<byte[], byte[]> record) {
        var id = header(record.headers(), "id");
        var type = header(record.headers(), "type");
        if (id == null || type == null || record.value() == null) {
            return Optional.empty();
        }
        try {
            if (!(json.readTree(record.value()) instanceof ObjectNode body)) {
                return Optional.empty();
            }
            var state = topic == LiveTopic.STOCK ? type + " " + text(body, "sku") : null;
            return text(id, type, body)
                    .map(
                            text ->
                                    new LiveEvent(
                                            topic,
                                            record.partition(),
                                            record.offset(),
                                            state,
                                            text(body, "customerId"),
                                            text));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String id, String type, ObjectNode body) {
        var whole = written(id, type, body);
        if (whole.length() <= MOST_CHARACTERS) {
            return Optional.of(whole);
        }
        body.remove("lines");
        body.put("abridged", true);
        return Optional.of(written(id, type, body))
                .filter(abridged -> abridged.length() <= MOST_CHARACTERS);
    }

    private String written(String id, String type, ObjectNode body) {
        var event = json.createObjectNode().put("id", id).put("type", type);
        event.setAll(body);
        return json.writeValueAsString(event.put("id", id).put("type", type));
    }

    private static @Nullable String text(ObjectNode body, String field) {
        var value = body.get(field);
        return value == null ? null : value.stringValue(null);
    }

    private static @Nullable String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
