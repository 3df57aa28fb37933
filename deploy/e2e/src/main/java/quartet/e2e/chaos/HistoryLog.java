package quartet.e2e.chaos;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/**
 * Writes down what clients ask and are told, as JSON lines that {@code quartet.local.check.History}
 * reads, and what the nemesis does.
 */
final class HistoryLog implements AutoCloseable {

    /** How an operation ended. */
    enum End {
        /** It happened. */
        OK,
        /** It was refused: nothing happened. */
        FAIL,
        /** Nobody knows. */
        INFO
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer out;
    private final Clock clock;
    private long last;

    HistoryLog(Path file, Clock clock) throws IOException {
        this.out = Files.newBufferedWriter(file);
        this.clock = clock;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    /** To be called before the send; the number goes with the end. */
    synchronized long invoke(String client, String op, String key, JsonNode request) {
        var line = object().put("n", ++last).put("type", "invoke").put("at", now());
        line.put("client", client).put("op", op).put("key", key).set("request", request);
        write(line);
        return last;
    }

    synchronized void end(long number, End end, int status, JsonNode answer) {
        var type = end.name().toLowerCase(Locale.ROOT);
        var line = object().put("n", number).put("type", type).put("at", now());
        line.put("status", status).set("answer", answer);
        write(line);
    }

    /** A line of another kind. */
    synchronized void note(String type, ObjectNode more) {
        write(object().put("type", type).put("at", now()).setAll(more));
    }

    private String now() {
        return clock.instant().toString();
    }

    private void write(JsonNode line) {
        try {
            out.write(JSON.writeValueAsString(line));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
