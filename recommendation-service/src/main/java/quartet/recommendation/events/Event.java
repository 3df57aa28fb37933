package quartet.recommendation.events;

import tools.jackson.databind.ObjectReader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record of a topic with a type that is known by its form, {@code order.confirmed.v1}.
 *
 * @param name the type without its version
 */
public record Event(String name, int version, byte[] body, ObjectReader json) {

    private static final Pattern TYPE = Pattern.compile("([a-z.-]{1,60})\\.v([0-9]{1,3})");

    static Event of(String type, byte[] body, ObjectReader json) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            throw new MalformedEvent("Not the type of an event: " + type);
        }
        return new Event(parts.group(1), Integer.parseInt(parts.group(2)), body, json);
    }

    /**
     * The body of a first version, with unknown fields ignored.
     *
     * @throws MalformedEvent if this is another version: it may mean something else
     * @throws tools.jackson.core.JacksonException if the body is not what it should be
     */
    public <T> T v1(Class<T> type) {
        if (version != 1) {
            throw new MalformedEvent("Version " + version + " of " + name + " is not known here");
        }
        T value = json.forType(type).readValue(body);
        if (value == null) {
            throw new MalformedEvent("The body of " + name + " is null");
        }
        return value;
    }
}
