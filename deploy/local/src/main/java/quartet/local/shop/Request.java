package quartet.local.shop;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request to the shop, that may be sent any number of times. */
public record Request(String method, String path, Map<String, String> headers, byte[] body) {

    public static Request get(String path) {
        return new Request("GET", path, Map.of(), new byte[0]);
    }

    public static Request post(String path, String contentType, byte[] body) {
        return new Request("POST", path, Map.of("Content-Type", contentType), body);
    }

    public static Request json(String path, byte[] body) {
        return post(path, "application/json", body);
    }

    /** Rows of JSON, one a line. */
    public static Request rows(String path, byte[] body) {
        return post(path, "application/x-ndjson", body);
    }

    public Request with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Request(method, path, all, body);
    }

    HttpRequest to(URI shop, Duration timeout) {
        var builder = HttpRequest.newBuilder(shop.resolve(path)).timeout(timeout);
        headers.forEach(builder::header);
        return builder.method(method, publisher()).build();
    }

    private BodyPublisher publisher() {
        return body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }
}
