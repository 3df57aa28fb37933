package quartet.local.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import quartet.local.shop.LocalShop;
import quartet.local.shop.LocalShop.Reply;
import quartet.local.status.Screen;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

class FollowingAnOrderTests {

    private static final String ORDER = "/api/orders/o_1";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final AtomicLong millis = new AtomicLong();

    @Test
    void tellsWhenEachDatabaseHasTheOrder() throws Exception {
        try (var shop = counting()) {
            shop.answering("/api/orders", order(202, "PENDING"));
            shop.answering(ORDER, order(200, "PENDING"), order(200, "CONFIRMED"));
            place(shop, "tok_approve");
            assertThat(printed.toString(UTF_8))
                    .containsSubsequence("202  o_1", "order          PENDING", "CONFIRMED")
                    .contains("units reserved in the warehouse: 2, was 0")
                    .contains("units among the best sellers: 7, was 5")
                    .contains("units sold today, all products: 12, was 10")
                    .contains("orders with this product: 1, was 0");
        }
    }

    @Test
    void waitsForNoDatabaseWhenTheOrderIsRejected() throws Exception {
        try (var shop = counting()) {
            shop.answering(
                    "/api/orders",
                    new Reply(
                            201,
                            "{\"id\": \"o_1\", \"status\": \"REJECTED\", \"reason\":"
                                    + " \"PAYMENT_DECLINED\"}"));
            place(shop, "tok_decline");
            assertThat(printed.toString(UTF_8))
                    .contains("REJECTED, PAYMENT_DECLINED")
                    .doesNotContain("redis");
        }
    }

    @Test
    void saysWhichDatabaseDoesNotShowIt() throws Exception {
        try (var shop = counting()) {
            shop.answering("/api/orders", order(201, "CONFIRMED"));
            shop.answering("/api/bestsellers/MUG-BLUE", new Reply(200, "{\"units\": 5}"));
            place(shop, "tok_approve");
            assertThat(printed.toString(UTF_8))
                    .contains("!!  redis          does not show it after 30 s");
        }
    }

    /** Two units and one order more than before. */
    private static LocalShop counting() throws Exception {
        return LocalShop.open()
                .answering(
                        "/api/stock/MUG-BLUE",
                        new Reply(200, "{\"warehouses\": {\"W1\": {\"reserved\": 0}}}"),
                        new Reply(200, "{\"warehouses\": {\"W1\": {\"reserved\": 2}}}"))
                .answering(
                        "/api/bestsellers/MUG-BLUE",
                        new Reply(200, "{\"units\": 5}"),
                        new Reply(200, "{\"units\": 7}"))
                .answering(
                        "/api/analytics/sales",
                        new Reply(200, "{\"totals\": {\"sold\": {\"units\": 10}}}"),
                        new Reply(200, "{\"totals\": {\"sold\": {\"units\": 12}}}"))
                .answering(
                        "/api/recommendations/products/MUG-BLUE",
                        new Reply(404, "{}"),
                        new Reply(200, "{\"orders\": 1}"));
    }

    private void place(LocalShop local, String token) throws Exception {
        var screen = new Screen(new PrintStream(printed, true, UTF_8), false);
        var shop = local.patientFor(Duration.ofSeconds(5));
        new FollowingAnOrder(shop, screen, this::later, _ -> {}).place("MUG-BLUE", 2, token);
    }

    private Instant later() {
        return Instant.EPOCH.plusMillis(millis.addAndGet(100));
    }

    private static Reply order(int status, String state) {
        return new Reply(status, "{\"id\": \"o_1\", \"status\": \"" + state + "\"}");
    }
}
