package quartet.e2e;

import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody's side of {@code /api/live}: takes down what they are told of orders, until it is closed
 * as a browser closes its tab.
 */
final class LiveClient implements AutoCloseable {

    static final String ORDERS = "/api/live?topics=orders";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * What came between two empty lines.
     *
     * @param name empty for an event of the log, which its body tells of
     * @param id the place to go on from
     */
    record Told(String name, String id, JsonNode body) {

        String event() {
            return body.path("id").asString("");
        }

        private boolean isOf(String order) {
            return body.path("orderId").asString("").equals(order);
        }

        private boolean isA(String type) {
            return body.path("type").asString("").equals(type);
        }
    }

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    private final InputStream stream;

    private LiveClient(Client who, Map<String, String> more) {
        var answer = who.listen(ORDERS, more);
        if (answer.statusCode() != 200) {
            throw new AssertionError("Nobody may listen: " + answer);
        }
        stream = answer.body();
        Thread.ofVirtual().name("live").start(this::read);
    }

    /** From now on, that is from the place it is told first. */
    static LiveClient of(Client who) {
        var client = new LiveClient(who, Map.of("Accept", "text/event-stream"));
        client.hears("position");
        return client;
    }

    /** From where a stream of before broke off. */
    static LiveClient after(String lastId, Client who) {
        return new LiveClient(who, Map.of("Accept", "text/event-stream", "Last-Event-ID", lastId));
    }

    /** Returns once it was told something of this name. */
    void hears(String name) {
        await().atMost(PATIENCE).until(() -> told.stream().anyMatch(t -> t.name().equals(name)));
    }

    /** Returns once it was told that this happened to an order. */
    void hears(String type, Answer order) {
        await().atMost(PATIENCE)
                .until(() -> events(order).stream().anyMatch(event -> event.isA(type)));
    }

    /** Events in the order in which they came. */
    List<Told> events() {
        return told.stream().filter(one -> one.name().isEmpty()).toList();
    }

    List<Told> events(Answer order) {
        return events().stream().filter(event -> event.isOf(order.orderId())).toList();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            lines.lines().forEach(this::take);
        } catch (IOException | UncheckedIOException _) {
            // Closed, by either side.
        }
    }

    private void take(String line) {
        if (!line.isEmpty()) {
            var parts = line.split(": ", 2);
            fields.put(parts[0], parts[parts.length - 1]);
            return;
        }
        if (fields.containsKey("data")) {
            var body = JsonMapper.shared().readTree(fields.getOrDefault("data", ""));
            var name = fields.getOrDefault("event", "");
            told.add(new Told(name, fields.getOrDefault("id", ""), body));
        }
        fields.clear();
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
