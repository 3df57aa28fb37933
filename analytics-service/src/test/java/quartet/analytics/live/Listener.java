package quartet.analytics.live;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A browser's side of the stream: reads as it comes, until it is closed or the server ends it. */
final class Listener implements AutoCloseable {

    /** What came between two empty lines; a comment has its text as data. */
    record Message(String event, @Nullable String id, String data) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final InputStream stream;
    private final long firstByteMs;

    Listener(int port, String query, String token) throws IOException, InterruptedException {
        var asked = System.nanoTime();
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:%d/api/live%s".formatted(port, query)))
                        .header("Authorization", token)
                        .header("Accept", "text/event-stream")
                        .timeout(Duration.ofSeconds(20))
                        .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("Status " + answer.statusCode());
        }
        stream = answer.body();
        var line = new StringBuilder().append((char) stream.read());
        firstByteMs = Duration.ofNanos(System.nanoTime() - asked).toMillis();
        Thread.ofVirtual().start(() -> read(line));
    }

    long firstByteMs() {
        return firstByteMs;
    }

    /** The events that {@code onmessage} would see. */
    List<Message> told() {
        return messages.stream().filter(message -> message.event().isEmpty()).toList();
    }

    List<String> comments() {
        return all(message -> message.event().equals(":")).map(Message::data).toList();
    }

    boolean heard(String event) {
        return all(message -> message.event().equals(event)).findAny().isPresent();
    }

    /** As {@code EventSource} keeps it. */
    String lastId() {
        return all(message -> message.id() != null)
                .map(message -> String.valueOf(message.id()))
                .reduce("", (_, later) -> later);
    }

    private java.util.stream.Stream<Message> all(Predicate<Message> which) {
        return messages.stream().filter(which);
    }

    private void read(StringBuilder line) {
        var block = new StringBuilder();
        try {
            for (int next = stream.read(); next >= 0; next = stream.read()) {
                if (next != '\n') {
                    line.append((char) next);
                } else if (line.isEmpty()) {
                    messages.add(parsed(block.toString()));
                    block.setLength(0);
                } else {
                    block.append(line).append('\n');
                    line.setLength(0);
                }
            }
        } catch (IOException _) {
            // Closed, by either side.
        }
    }

    private static Message parsed(String block) {
        var event = "";
        String id = null;
        var data = "";
        for (var line : block.split("\n")) {
            var parts = line.split(": ", 2);
            switch (parts[0]) {
                case "" -> {
                    event = ":";
                    data = parts[1];
                }
                case "event" -> event = parts[1];
                case "id" -> id = parts[1];
                case "data" -> data = parts[1];
                default -> throw new IllegalStateException("Not an event: " + block);
            }
        }
        return new Message(event, id, data);
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException _) {
            // It was over already.
        }
        http.shutdownNow();
    }
}
