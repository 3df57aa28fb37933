package quartet.stores.payments;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back over the wire, and when; a silent one never does, of a garbled one only the first
 * half.
 */
record Reply(int status, Object body, Duration delay, boolean silent, boolean garbled) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Integer, String> TITLES =
            Map.of(
                    400, "Bad Request",
                    402, "Payment Required",
                    404, "Not Found",
                    405, "Method Not Allowed",
                    409, "Conflict",
                    413, "Content Too Large",
                    422, "Unprocessable Content",
                    503, "Service Unavailable");

    static Reply ok(Object body) {
        return new Reply(200, body, Duration.ZERO, false, false);
    }

    static Reply problem(int status, String code, String detail) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", TITLES.getOrDefault(status, "Error"));
        body.put("status", status);
        body.put("detail", detail);
        body.put("code", code);
        return new Reply(status, body, Duration.ZERO, false, false);
    }

    static Reply tooLarge() {
        return problem(413, "PAYLOAD_TOO_LARGE", "The body is larger than 64 KB.");
    }

    Reply after(Duration delay) {
        return new Reply(status, body, delay, silent, garbled);
    }

    Reply never() {
        return new Reply(status, body, delay, true, garbled);
    }

    Reply torn() {
        return new Reply(status, body, delay, silent, true);
    }

    String contentType() {
        return status < 400 ? "application/json" : "application/problem+json";
    }

    byte[] json() {
        var json = JSON.writeValueAsBytes(body);
        return garbled ? Arrays.copyOf(json, json.length / 2) : json;
    }
}
