package quartet.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** What the provider tells by itself: late, twice, signed, until somebody listens. */
class WebhookTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String order = "o_" + UUID.randomUUID().toString().replace("-", "");
    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void tellsInsteadOfAnswering(@TempDir Path folder) throws Exception {
        try (var provider = PaymentProvider.start(options(folder))) {
            var shop = new PaymentClient(provider.url());
            assertThatThrownBy(() -> shop.authorise(order, 2598, "tok_webhook"))
                    .isInstanceOf(HttpTimeoutException.class);
            await().atMost(PATIENCE).until(() -> receiver.heard().size() == 1);
            var heard = receiver.heard().getFirst();
            assertThat(heard.body())
                    .contains("\"type\":\"authorised\"", "\"reference\":\"" + order + "\"")
                    .contains("\"amount\":2598", "\"currency\":\"GBP\"")
                    .contains("\"key\":\"" + order + ":authorise\"", "\"providerReference\":\"pay_")
                    .contains("\"id\":\"evt_", "\"at\":\"2");
            assertThat(heard.signature()).isEqualTo(receiver.signature(heard.body()));

            assertThat(shop.capture(order, 2598).statusCode()).isEqualTo(200);
            await().atMost(PATIENCE).until(() -> receiver.heard().size() == 2);
            assertThat(receiver.heard().getLast().body()).contains("\"type\":\"captured\"");
        }
    }

    @Test
    void tellsTwiceWhereAsked(@TempDir Path folder) throws Exception {
        try (var provider = PaymentProvider.start(options(folder))) {
            var shop = new PaymentClient(provider.url());
            assertThatThrownBy(() -> shop.authorise(order, 5, "tok_webhook_twice"))
                    .isInstanceOf(HttpTimeoutException.class);
            await().atMost(PATIENCE).until(() -> receiver.heard().size() == 2);
            assertThat(receiver.heard().getFirst().body())
                    .isEqualTo(receiver.heard().getLast().body());
        }
    }

    @Test
    void tellsAgainUntilItIsHeardAlsoAfterAKill(@TempDir Path folder) throws Exception {
        receiver.answers(503);
        String first;
        try (var provider = PaymentProvider.start(options(folder))) {
            var shop = new PaymentClient(provider.url());
            assertThatThrownBy(() -> shop.authorise(order, 5, "tok_webhook"))
                    .isInstanceOf(HttpTimeoutException.class);
            await().atMost(PATIENCE).until(() -> receiver.heard().size() >= 2);
            first = receiver.heard().getFirst().body();
            provider.kill();
        }
        var before = receiver.heard().size();
        receiver.answers(202);
        try (var _ = PaymentProvider.start(options(folder))) {
            await().atMost(PATIENCE).until(() -> receiver.heard().size() > before);
            assertThat(receiver.heard().getLast().body()).isEqualTo(first);
        }
    }

    @Test
    void tellsNobodyAboutOtherTokens(@TempDir Path folder) throws Exception {
        try (var provider = PaymentProvider.start(options(folder))) {
            var shop = new PaymentClient(provider.url());
            shop.authorise(order, 5, "tok_approve");
            shop.authorise(order + "x", 5, "tok_decline");
            assertThatThrownBy(() -> shop.authorise(order + "y", 5, "tok_webhook"))
                    .isInstanceOf(HttpTimeoutException.class);
            await().atMost(PATIENCE).until(() -> receiver.heard().size() == 1);
            assertThat(receiver.heard().getFirst().body()).contains(order + "y");
        }
    }

    private StoreOptions options(Path folder) {
        return StoreOptions.temporary()
                .keptIn(folder)
                .withEnvironment(
                        Map.of(
                                "QUARTET_PAYMENT_WEBHOOK_URL",
                                receiver.url(),
                                "QUARTET_PAYMENT_WEBHOOK_SECRET",
                                WebhookReceiver.SECRET));
    }
}
