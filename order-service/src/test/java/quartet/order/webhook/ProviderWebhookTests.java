package quartet.order.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.order.Shopper.aGuest;
import static quartet.order.Shopper.aKey;
import static quartet.order.Shopper.order;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import quartet.order.CatalogDouble;
import quartet.order.OrderServiceTest;
import quartet.order.ProviderWebhook;
import quartet.order.Shopper;
import quartet.order.TestTokens;
import quartet.stores.PaymentProvider;
import quartet.stores.StoreOptions;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The simulated provider and our door for it understand each other. */
@OrderServiceTest
class ProviderWebhookTests {

    @Autowired Shopper shopper;
    @Autowired CatalogDouble catalog;
    @LocalServerPort int port;

    @Test
    void aProviderThatTellsInsteadOfAnsweringIsUnderstood() {
        catalog.stock("TOLD-MUG", 10);
        var guest = aGuest();
        var placed = shopper.place(guest, aKey(), order("TOLD-MUG", 1, "tok_silent"));
        var environment =
                Map.of(
                        "QUARTET_PAYMENT_WEBHOOK_URL",
                        "http://127.0.0.1:" + port + "/api/payments/webhook",
                        "QUARTET_PAYMENT_WEBHOOK_SECRET",
                        ProviderWebhook.SECRET);
        try (var provider =
                PaymentProvider.start(StoreOptions.temporary().withEnvironment(environment))) {
            authorise(provider.url(), placed.at("$.id"));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> {
                                var now = shopper.get(placed.location(), TestTokens.guest(guest));
                                assertThat(now.<String>at("$.status")).isEqualTo("CONFIRMED");
                            });
        }
    }

    private static void authorise(String provider, String order) {
        var body =
                "{\"reference\":\"%s\",\"amount\":1299,\"currency\":\"GBP\",\"token\":\"tok_webhook_twice\"}"
                        .formatted(order);
        var request =
                HttpRequest.newBuilder(URI.create(provider + "/authorisations"))
                        .header("Idempotency-Key", order + ":authorise")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var _ = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.discarding());
    }
}
