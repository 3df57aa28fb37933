package quartet.e2e;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpHeaders;

/** What the gateway answered: status, headers and a body that is a missing node if it was empty. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    public boolean isFinal() {
        return status == 201;
    }

    public String text(String pointer) {
        return body.at(pointer).asString("");
    }

    public long number(String pointer) {
        return body.at(pointer).asLong(Long.MIN_VALUE);
    }

    public String orderId() {
        return text("/id");
    }
}
