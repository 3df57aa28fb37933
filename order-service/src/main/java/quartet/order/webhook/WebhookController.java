package quartet.order.webhook;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import quartet.order.problems.InvalidInput;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for the payment provider, which has no token of ours but signs what it sends. 202 says
 * no more than that it was heard: who guesses learns nothing about orders.
 */
@RestController
class WebhookController {

    private final Signature signature;
    private final Webhooks webhooks;
    private final JsonMapper json;

    WebhookController(Signature signature, Webhooks webhooks, JsonMapper json) {
        this.signature = signature;
        this.webhooks = webhooks;
        this.json = json;
    }

    @PostMapping(path = "/api/payments/webhook", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void heard(
            @RequestHeader(name = "Quartet-Signature", required = false) @Nullable String header,
            @RequestBody byte[] body) {
        if (!signature.fits(body, header)) {
            throw new NotSigned();
        }
        webhooks.settle(read(body).statement());
    }

    private ProviderEvent read(byte[] body) {
        try {
            var event = json.readValue(body, ProviderEvent.class);
            if (event != null) {
                return event;
            }
        } catch (JacksonException _) {
            // No webhook, whatever else it may be.
        }
        throw new InvalidInput("MALFORMED_BODY", "The body cannot be read");
    }
}
