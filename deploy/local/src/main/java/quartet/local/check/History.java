package quartet.local.check;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What clients of a run asked for and were told, as JSON lines (after Jepsen): {@code invoke}
 * before the send, then {@code ok}, {@code fail} (refused: it has no effect) or {@code info}
 * (nobody knows).
 *
 * <pre>{@code
 * {"n": 7, "type": "invoke", "at": "…", "client": "c3", "op": "place", "key": "k-7", "request": {…}}
 * {"n": 7, "type": "ok", "at": "…", "status": 201, "answer": {…}}
 * }</pre>
 *
 * <p>Operations: {@code place} (key = Idempotency-Key, which also stands in the request's {@code
 * notes}; a repeat is another operation with the same key), {@code read}, {@code cancel}, {@code
 * ship} and others of an order (key = its id), {@code cart-add} (key = the visitor's customer id,
 * request {@code sku, quantity}), {@code poison} (key = the {@code id} header of what was put on a
 * topic, empty if it had none).
 */
public record History(List<Operation> operations) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public History {
        operations = List.copyOf(operations);
    }

    /** How an operation ended; what never ended is unknown. */
    public enum Outcome {
        OK,
        FAIL,
        INFO
    }

    /**
     * One request and its answer.
     *
     * @param status of the answer, 0 if there was none
     * @param answer its body, a missing node if there was none
     * @param ended null if it never was answered
     */
    public record Operation(
            String client,
            String op,
            String key,
            JsonNode request,
            Instant invoked,
            Outcome outcome,
            int status,
            JsonNode answer,
            @Nullable Instant ended) {}

    /** Reads the lines of one or more history files. Lines of other kinds are left alone. */
    public static History of(Stream<String> lines) {
        var open = new HashMap<Long, JsonNode>();
        var operations = new ArrayList<Operation>();
        for (Iterator<String> all = lines.iterator(); all.hasNext(); ) {
            var line = JSON.readTree(all.next());
            var number = line.path("n").asLong(-1);
            switch (line.path("type").asString("")) {
                case "invoke" -> begun(open.put(number, line), operations);
                case "ok", "fail", "info" -> ended(open, number, line, operations);
                default -> {
                    // The nemesis writes its own.
                }
            }
        }
        open.values().forEach(invoke -> operations.add(operation(invoke, null)));
        return new History(operations);
    }

    /** A number that was open belonged to another file. */
    private static void begun(@Nullable JsonNode before, List<Operation> operations) {
        if (before != null) {
            operations.add(operation(before, null));
        }
    }

    private static void ended(
            Map<Long, JsonNode> open, long number, JsonNode line, List<Operation> operations) {
        var invoke = open.remove(number);
        if (invoke == null) {
            throw new IllegalArgumentException("Ended, but never began: " + line);
        }
        operations.add(operation(invoke, line));
    }

    private static Operation operation(JsonNode invoke, @Nullable JsonNode end) {
        return new Operation(
                invoke.path("client").asString(""),
                invoke.path("op").asString(""),
                invoke.path("key").asString(""),
                invoke.path("request"),
                Instant.parse(invoke.path("at").asString("")),
                end == null ? Outcome.INFO : outcome(end.path("type").asString("")),
                end == null ? 0 : end.path("status").asInt(0),
                end == null ? MissingNode.getInstance() : end.path("answer"),
                end == null ? null : Instant.parse(end.path("at").asString("")));
    }

    private static Outcome outcome(String type) {
        return switch (type) {
            case "ok" -> Outcome.OK;
            case "fail" -> Outcome.FAIL;
            default -> Outcome.INFO;
        };
    }

    /** All operations of this kind. */
    public Stream<Operation> all(String op) {
        return operations.stream().filter(operation -> operation.op().equals(op));
    }
}
