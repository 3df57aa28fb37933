package quartet.local.shop;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpHeaders;
import java.util.Optional;

/** What the shop answered. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Silence of one kind or another: the same request may be sent again. */
    boolean unavailable() {
        return status == 429 || status >= 500;
    }

    /** This answer, if it is a success. */
    public Answer expectOk() throws ShopRefused {
        if (!ok()) {
            throw new ShopRefused(this);
        }
        return this;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
