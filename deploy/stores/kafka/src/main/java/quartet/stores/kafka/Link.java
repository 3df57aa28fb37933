package quartet.stores.kafka;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A way by which one kind of client reaches the broker, for tests that break connections.
 *
 * @param port where the broker listens for it
 * @param through the port those clients connect to instead
 */
record Link(String name, int port, int through) {

    /** Reads {@code order=20001:21001,catalog=20002:21002}; empty means none. */
    static List<Link> all(String text) {
        return Stream.of(text.split(",")).filter(one -> !one.isBlank()).map(Link::of).toList();
    }

    private static Link of(String text) {
        var parts = text.split("[=:]");
        return new Link(
                parts[0].toUpperCase(Locale.ROOT),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]));
    }

    String listener() {
        return name + "://127.0.0.1:" + port;
    }

    String advertised() {
        return name + "://127.0.0.1:" + through;
    }

    String withoutSecurity() {
        return name + ":PLAINTEXT";
    }
}
