package quartet.gateway;

import java.util.Map;

/** What a stub service was asked: how a request looked behind the gateway. */
public record Echo(
        String service,
        String method,
        String path,
        Map<String, String> headers,
        long size,
        String body) {

    public Token token() {
        return Token.read(headers.get("authorization"));
    }
}
