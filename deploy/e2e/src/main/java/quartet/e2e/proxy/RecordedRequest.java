package quartet.e2e.proxy;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it passed a link.
 *
 * @param link its name
 * @param path with the query
 * @param headers by lower-case name
 */
public record RecordedRequest(
        String link, String method, String path, Map<String, String> headers, String body) {

    /** Reads the lines before the body; the first is {@code PUT /api/holds/o_x HTTP/1.1}. */
    static RecordedRequest of(String link, String head) {
        var lines = head.split("\r\n");
        var first = lines[0].split(" ");
        var headers = new TreeMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            var name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
            headers.put(name, lines[i].substring(colon + 1).strip());
        }
        return new RecordedRequest(link, first[0], first[1], headers, "");
    }

    RecordedRequest with(String body) {
        return new RecordedRequest(link, method, path, headers, body);
    }

    boolean chunked() {
        return headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
    }

    int length() {
        return Integer.parseInt(headers.getOrDefault("content-length", "0"));
    }
}
