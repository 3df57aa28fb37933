package quartet.e2e.chaos;

import quartet.e2e.Answer;
import quartet.e2e.Client;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Sends requests and writes down each with what came back. Nothing is sent twice here. */
final class Recorder {

    private final URI shop;
    private final HistoryLog history;

    Recorder(URI shop, HistoryLog history) {
        this.shop = shop;
        this.history = history;
    }

    /**
     * One operation.
     *
     * @param who its name in the history
     * @param headers who they are to the shop
     * @param name the operation's, as {@code History} knows it
     * @param key what it is about
     */
    record Operation(
            String who,
            Map<String, String> headers,
            String name,
            String key,
            String method,
            String path,
            String body,
            Map<String, String> more) {}

    /** The answer if there was a definite one, good or bad; else nobody knows what happened. */
    Optional<Answer> send(Operation what) {
        var request = what.body().isEmpty() ? HistoryLog.object() : HistoryLog.read(what.body());
        var number = history.invoke(what.who(), what.name(), what.key(), request);
        try {
            var answer =
                    new Client(shop, what.headers())
                            .send(what.method(), what.path(), what.body(), what.more());
            var end = end(answer.status());
            history.end(number, end, answer.status(), present(answer.body()));
            return end == HistoryLog.End.INFO ? Optional.empty() : Optional.of(answer);
        } catch (UncheckedIOException silence) {
            history.end(number, HistoryLog.End.INFO, 0, HistoryLog.object());
            return Optional.empty();
        }
    }

    /** Whatever a server could not say for certain is unknown. */
    private static HistoryLog.End end(int status) {
        if (status < 300) {
            return HistoryLog.End.OK;
        }
        return status < 500 ? HistoryLog.End.FAIL : HistoryLog.End.INFO;
    }

    private static JsonNode present(JsonNode body) {
        return body instanceof MissingNode ? HistoryLog.object() : body;
    }
}
