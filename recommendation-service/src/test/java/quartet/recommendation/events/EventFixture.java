package quartet.recommendation.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events as they come out of a topic, read as the service reads them. */
public final class EventFixture {

    private EventFixture() {}

    public static Event event(String type, String body) {
        var json =
                new JsonMapper()
                        .reader()
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return Event.of(type, body.getBytes(UTF_8), json);
    }
}
