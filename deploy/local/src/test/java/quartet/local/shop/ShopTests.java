package quartet.local.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import quartet.local.shop.LocalShop.Reply;

import java.time.Duration;

class ShopTests {

    private static final Reply SILENT = new Reply(503, "{\"code\": \"SERVICE_UNAVAILABLE\"}");

    @Test
    void asksAgainWhileAServiceRestarts() throws Exception {
        try (var local = LocalShop.open()) {
            local.answering("/api/x", SILENT, SILENT, new Reply(200, "{\"n\": 1}"));
            var answer = shop(local).asOperator(Request.get("/api/x"));
            assertThat(answer.body().path("n").asInt()).isEqualTo(1);
            assertThat(local.asked()).hasSize(3);
        }
    }

    @Test
    void doesNotRepeatWhatWasRefused() throws Exception {
        try (var local = LocalShop.open()) {
            local.answering("/api/x", new Reply(422, "{\"code\": \"IDEMPOTENCY_KEY_REUSED\"}"));
            var answer = shop(local).asGuest(Request.json("/api/x", new byte[] {1}));
            assertThat(local.asked()).hasSize(1);
            assertThatExceptionOfType(ShopRefused.class)
                    .isThrownBy(answer::expectOk)
                    .withMessageContaining("422 IDEMPOTENCY_KEY_REUSED");
        }
    }

    @Test
    void givesUpWhenItsPatienceIsSpent() throws Exception {
        try (var local = LocalShop.open()) {
            local.answering("/api/x", SILENT);
            var answer = shop(local).asGuest(Request.get("/api/x"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(local.asked()).hasSizeBetween(5, 20);
        }
    }

    @Test
    void saysThatNobodyAnswered() throws Exception {
        var local = LocalShop.open();
        var shop = shop(local);
        local.close();
        assertThatExceptionOfType(ShopRefused.class)
                .isThrownBy(() -> shop.asGuest(Request.get("/api/x")))
                .withMessage("No answer to GET /api/x");
    }

    @Test
    void showsTheOperatorsKeyOnlyWhereItIsNeeded() throws Exception {
        try (var local = LocalShop.open()) {
            shop(local).asOperator(Request.get("/a"));
            shop(local).asGuest(Request.get("/b"));
            assertThat(local.asked().getFirst().authorization()).isEqualTo("Bearer secret");
            assertThat(local.asked().getLast().authorization()).isEmpty();
        }
    }

    private static Shop shop(LocalShop local) {
        return local.patientFor(Duration.ofSeconds(30));
    }
}
