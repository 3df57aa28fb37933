package quartet.local.check.collect;

import java.io.IOException;

/**
 * Where the stores are, each as its own client writes it.
 *
 * @param kafka bootstrap servers
 * @param payments URL of the payment provider
 */
public record Addresses(
        String mongodb,
        String redis,
        String timescale,
        String neo4j,
        String kafka,
        String payments) {

    /** Says where a part listens. */
    public interface Directory {
        String addressOf(String part) throws IOException;
    }

    /** Asks for each part by its name. */
    public static Addresses of(Directory parts) throws IOException {
        return new Addresses(
                parts.addressOf("mongodb"),
                parts.addressOf("redis"),
                parts.addressOf("timescale"),
                parts.addressOf("neo4j"),
                parts.addressOf("kafka"),
                parts.addressOf("payments"));
    }
}
