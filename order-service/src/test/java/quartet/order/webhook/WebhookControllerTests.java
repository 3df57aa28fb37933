package quartet.order.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.order.Shopper.aGuest;
import static quartet.order.Shopper.aKey;
import static quartet.order.Shopper.order;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import quartet.order.CatalogDouble;
import quartet.order.OrderServiceTest;
import quartet.order.ProviderWebhook;
import quartet.order.Shopper;
import quartet.order.TestTokens;

import java.time.Duration;
import java.util.List;

@OrderServiceTest
class WebhookControllerTests {

    private static final long PRICE = 1299;

    @Autowired Shopper shopper;
    @Autowired CatalogDouble catalog;
    @LocalServerPort int port;

    @Test
    void settlesAnOrderBeforeTheAnswerThatNeverComes() {
        var id = pending();
        assertThat(authorised(id, PRICE).send(port)).isEqualTo(202);
        assertThat(ended(id)).isEqualTo("CONFIRMED");
        assertThat(authorised(id, PRICE).send(port)).isEqualTo(202);
        var payment = payment(id);
        assertThat(payment.<String>at("$.status")).isEqualTo("AUTHORISED");
        assertThat(payment.<List<String>>at("$.ledger[*].providerReference"))
                .containsExactly("pay_webhook");
        assertThat(shopper.get("/api/orders/" + id + "/saga", TestTokens.operator()).body())
                .contains("\"request\":\"AUTHORISE\",\"outcome\":\"DONE\"");
    }

    @Test
    void changesNothingOnceTheOrderWasUndone() {
        var id = pending();
        var cancel = "/api/orders/" + id + "/cancel";
        shopper.send(HttpMethod.POST, cancel, TestTokens.operator(), "", "");
        assertThat(ended(id)).isEqualTo("CANCELLED");
        var before = payment(id).body();
        assertThat(before).contains("\"kind\":\"VOID\"");
        assertThat(authorised(id, PRICE).send(port)).isEqualTo(202);
        var declined = new ProviderWebhook("declined", id, PRICE, "GBP");
        assertThat(declined.send(port)).isEqualTo(202);
        assertThat(ended(id)).isEqualTo("CANCELLED");
        assertThat(payment(id).body()).isEqualTo(before);
    }

    @Test
    void rejectsAnOrderThatIsSaidToBeDeclined() {
        var id = pending();
        assertThat(new ProviderWebhook("declined", id, PRICE, "GBP").send(port)).isEqualTo(202);
        assertThat(ended(id)).isEqualTo("REJECTED");
        assertThat(shopper.get("/api/orders/" + id, TestTokens.operator()).<String>at("$.reason"))
                .isEqualTo("PAYMENT_DECLINED");
    }

    @Test
    void believesNoOtherAmountCurrencyOrStep() {
        var id = pending();
        for (var odd :
                List.of(
                        authorised(id, PRICE + 1),
                        new ProviderWebhook("authorised", id, PRICE, "USD"),
                        new ProviderWebhook("captured", id, PRICE, "GBP"),
                        new ProviderWebhook("refunded", id, PRICE, "GBP"),
                        new ProviderWebhook("voided", id, PRICE, "GBP"))) {
            assertThat(odd.send(port)).as(odd.type()).isEqualTo(202);
        }
        var saga = shopper.get("/api/orders/" + id + "/saga", TestTokens.operator());
        assertThat(saga.<String>at("$.step")).isEqualTo("AUTHORISE");
        assertThat(authorised(id, PRICE).send(port)).isEqualTo(202);
        assertThat(ended(id)).isEqualTo("CONFIRMED");
    }

    @Test
    void hearsOfOrdersNobodyKnowsWithoutSayingSo() {
        assertThat(authorised("o_" + "a".repeat(26), PRICE).send(port)).isEqualTo(202);
        assertThat(authorised("no-order", PRICE).send(port)).isEqualTo(202);
    }

    @Test
    void listensOnlyToWhoSharesTheSecret() {
        var body = authorised("o_" + "a".repeat(26), PRICE).body();
        for (var signature :
                List.of(
                        "",
                        "sha256=",
                        "sha256=00",
                        "sha1=00",
                        ProviderWebhook.signature(body, "another secret"),
                        ProviderWebhook.signature(body + " ", ProviderWebhook.SECRET))) {
            var answer = ProviderWebhook.send(port, body, signature);
            assertThat(answer.statusCode()).as(signature).isEqualTo(401);
            assertThat(answer.body()).contains("UNAUTHENTICATED");
        }
    }

    @Test
    void refusesWhatItCannotRead() {
        for (var body :
                List.of("{", "null", "[]", "{\"type\": 1}", "{\"type\": \"melted\"}", "{}")) {
            var answer = ProviderWebhook.send(port, body, signed(body));
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
        }
        var large = "\"" + "x".repeat(70_000) + "\"";
        assertThat(ProviderWebhook.send(port, large, signed(large)).statusCode()).isEqualTo(413);
    }

    private static String signed(String body) {
        return ProviderWebhook.signature(body, ProviderWebhook.SECRET);
    }

    private static ProviderWebhook authorised(String id, long amount) {
        return new ProviderWebhook("authorised", id, amount, "GBP");
    }

    /** An order whose authorisation nobody answers; it is asked for, and the holds are there. */
    private String pending() {
        catalog.stock("HOOK-MUG", 1000);
        var placed = shopper.place(aGuest(), aKey(), order("HOOK-MUG", 1, "tok_silent"));
        assertThat(placed.status()).as(placed.body()).isEqualTo(202);
        return placed.at("$.id");
    }

    private String ended(String id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                shopper.get("/api/orders/" + id, TestTokens.operator())
                                        .<String>at("$.status"),
                        status -> !status.equals("PENDING") && !status.equals("COMPENSATING"));
    }

    private Shopper.Answer payment(String id) {
        return shopper.get("/api/payments/" + id, TestTokens.operator());
    }
}
