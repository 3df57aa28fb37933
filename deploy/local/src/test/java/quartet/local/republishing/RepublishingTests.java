package quartet.local.republishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import quartet.local.shop.LocalShop;
import quartet.local.shop.LocalShop.Asked;
import quartet.local.shop.LocalShop.Reply;
import quartet.local.shop.ShopRefused;
import quartet.local.status.Screen;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;

class RepublishingTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void asksForPageAfterPageAsTheOperator() throws Exception {
        try (var local = LocalShop.open()) {
            local.answering("/api/orders/republish", page(3, "\"o_1\""), page(2, "null"));
            run(local, "orders");
            assertThat(local.asked()).hasSize(2);
            assertThat(local.asked())
                    .extracting(Asked::authorization)
                    .containsOnly("Bearer secret");
        }
        assertThat(said.toString(UTF_8)).contains("ok  orders").contains("5 events sent again");
    }

    @Test
    void asksForTheSamePageAgainWhenItGetsNoAnswer() throws Exception {
        try (var local = LocalShop.open()) {
            local.answering(
                    "/api/stock/republish",
                    page(3, "\"MUG\""),
                    new Reply(503, "{\"code\": \"SERVICE_UNAVAILABLE\"}"),
                    page(2, "null"));
            run(local, "stock");
            assertThat(local.asked()).hasSize(3);
        }
    }

    @Test
    void republishesProductsBeforeWhatNamesThem() throws Exception {
        try (var local = LocalShop.open()) {
            for (var what : new String[] {"products", "stock", "orders"}) {
                local.answering("/api/" + what + "/republish", page(1, "null"));
            }
            run(local, "all");
            assertThat(local.asked())
                    .extracting(Asked::path)
                    .containsExactly(
                            "/api/products/republish",
                            "/api/stock/republish",
                            "/api/orders/republish");
        }
    }

    @Test
    void stopsWhenPagesDoNotGoOn() throws Exception {
        try (var local = LocalShop.open()) {
            local.answering("/api/orders/republish", page(3, "\"o_1\""));
            assertThatExceptionOfType(ShopRefused.class)
                    .isThrownBy(() -> run(local, "orders"))
                    .withMessageContaining("do not go on");
        }
    }

    @Test
    void saysWhyItWasRefused() throws Exception {
        try (var local = LocalShop.open()) {
            local.answering("/api/orders/republish", new Reply(403, "{\"code\": \"FORBIDDEN\"}"));
            assertThatExceptionOfType(ShopRefused.class)
                    .isThrownBy(() -> run(local, "orders"))
                    .withMessageContaining("403 FORBIDDEN");
        }
    }

    private static Reply page(int sent, String next) {
        return new Reply(200, "{\"sent\": %d, \"next\": %s}".formatted(sent, next));
    }

    private void run(LocalShop local, String what) throws Exception {
        var screen = new Screen(new PrintStream(said, true, UTF_8), false);
        new Republishing(local.patientFor(Duration.ofSeconds(5)), screen, Clock.systemUTC())
                .run(what);
    }
}
