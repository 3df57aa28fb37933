package quartet.order.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.order.Shopper.aGuest;
import static quartet.order.Shopper.aKey;
import static quartet.order.Shopper.order;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import quartet.order.CatalogDouble;
import quartet.order.OrderServiceTest;
import quartet.order.Shopper;
import quartet.order.TestTokens;
import quartet.order.TopicReader;

import java.time.Duration;
import java.util.List;

@OrderServiceTest
class ReturningTests {

    private static final String LINES =
            "{\"lines\": [{\"sku\": \"%s\", \"quantity\": %d}], \"reason\": \"too blue\"}";
    private static final String CAME =
            "{\"lines\": [{\"sku\": \"%s\", \"restocked\": %d, \"damaged\": %d}]}";
    private static final String SORRY =
            "{\"amount\": {\"amount\": %d, \"currency\": \"%s\"}, \"reason\": \"sorry\"}";

    @Autowired Shopper shopper;
    @Autowired CatalogDouble catalog;

    private final String guest = aGuest();

    @Test
    void takesGoodsBackAndThenPaysThemBack() {
        var path = delivered("BACK-MUG", 3);
        var key = aKey();
        var asked = ask(path, key, LINES.formatted("back-mug", 2));
        assertThat(asked.status()).isEqualTo(201);
        String id = asked.at("$.id");
        assertThat(ask(path, key, LINES.formatted("BACK-MUG", 2)).body()).isEqualTo(asked.body());
        assertRefused(
                ask(path, key, LINES.formatted("BACK-MUG", 1)), 422, "IDEMPOTENCY_KEY_REUSED");
        var tooMany = ask(path, aKey(), LINES.formatted("BACK-MUG", 2));
        assertRefused(tooMany, 409, "ORDER_NOT_RETURNABLE");

        var receive = path + "/returns/" + id + "/receive";
        assertRefused(post(receive, CAME.formatted("BACK-MUG", 2, 1)), 409, "ORDER_NOT_RETURNABLE");
        var received = post(receive, CAME.formatted("BACK-MUG", 1, 1));
        assertThat(received.status()).isEqualTo(200);
        assertThat(received.<String>at("$.paymentStatus")).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(received.<String>at("$.status")).isEqualTo("DELIVERED");
        assertThat(received.<String>at("$.returns[0].status")).isEqualTo("REFUNDED");
        assertThat(received.<Integer>at("$.refunds[0].amount.amount")).isEqualTo(2598);
        assertThat(received.<Integer>at("$.payment.refunded.amount")).isEqualTo(2598);
        assertThat(catalog.restocked(id, "BACK-MUG")).isEqualTo(1);
        assertThat(post(receive, CAME.formatted("BACK-MUG", 1, 1)).body())
                .isEqualTo(received.body());
        assertRefused(post(receive, CAME.formatted("BACK-MUG", 2, 0)), 409, "RETURN_CLOSED");

        assertThat(refund(path, aKey(), SORRY.formatted(1300, "GBP")).code())
                .isEqualTo("REFUND_TOO_HIGH");
        var refundKey = aKey();
        var all = refund(path, refundKey, SORRY.formatted(1299, "GBP"));
        assertThat(all.<String>at("$.status")).isEqualTo("REFUNDED");
        assertThat(all.<String>at("$.paymentStatus")).isEqualTo("REFUNDED");
        assertThat(refund(path, refundKey, SORRY.formatted(1299, "GBP")).body())
                .isEqualTo(all.body());
        told(all.at("$.id"));
    }

    private void told(String id) {
        try (var topic = new TopicReader("orders")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () ->
                                    assertThat(topic.typesOf(id))
                                            .containsExactly(
                                                    "order.placed.v1",
                                                    "order.confirmed.v1",
                                                    "order.processing.v1",
                                                    "order.shipped.v1",
                                                    "order.delivered.v1",
                                                    "order.returned.v1",
                                                    "order.refunded.v1",
                                                    "order.refunded.v1"));
        }
    }

    @Test
    void declinesAReturn() {
        var path = delivered("WORN-MUG", 1);
        String id = ask(path, aKey(), LINES.formatted("WORN-MUG", 1)).at("$.id");
        var decline = path + "/returns/" + id + "/decline";
        var declined = post(decline, "{\"reason\": \"worn\"}");
        assertThat(declined.status()).isEqualTo(200);
        assertThat(declined.<String>at("$.returns[0].status")).isEqualTo("DECLINED");
        var receive = path + "/returns/" + id + "/receive";
        assertRefused(post(receive, CAME.formatted("WORN-MUG", 1, 0)), 409, "RETURN_CLOSED");
        assertRefused(
                post(path + "/returns/r_none/decline", "{\"reason\": \"x\"}"), 404, "NOT_FOUND");
    }

    @Test
    void refusesWhatCannotBeAndChangesNothing() {
        var path = placed("EARLY-MUG", 1);
        var early = ask(path, aKey(), LINES.formatted("EARLY-MUG", 1));
        assertRefused(early, 409, "ORDER_NOT_RETURNABLE");
        var refund = refund(path, aKey(), SORRY.formatted(1, "GBP"));
        assertRefused(refund, 409, "ORDER_NOT_REFUNDABLE");
        assertRefused(post(path + "/deliver", ""), 409, "ORDER_NOT_DELIVERABLE");
        assertRefused(ask(path, "", LINES.formatted("X", 1)), 400, "IDEMPOTENCY_KEY_MISSING");
        for (var bad :
                List.of(
                        "{}",
                        "{\"lines\": [], \"reason\": \"x\"}",
                        LINES.formatted("$X", 1),
                        LINES.formatted("X", 0),
                        LINES.formatted("X", 1).replace("}", ", \"price\": 1}"))) {
            assertThat(ask(path, aKey(), bad).status()).as(bad).isEqualTo(400);
        }
        for (var bad :
                List.of(
                        SORRY.formatted(0, "GBP"),
                        SORRY.formatted(-1, "GBP"),
                        SORRY.formatted(1, "USD"))) {
            assertThat(refund(path, aKey(), bad).status()).as(bad).isEqualTo(400);
        }
        var other = TestTokens.guest(aGuest());
        var returns = path + "/returns";
        assertThat(
                        shopper.send(
                                        HttpMethod.POST,
                                        returns,
                                        other,
                                        aKey(),
                                        LINES.formatted("X", 1))
                                .status())
                .isEqualTo(404);
        assertThat(
                        shopper.send(
                                        HttpMethod.POST,
                                        path + "/refunds",
                                        TestTokens.guest(guest),
                                        aKey(),
                                        "{}")
                                .status())
                .isEqualTo(403);
        var after = shopper.get(path, TestTokens.operator());
        assertThat(after.<String>at("$.status")).isEqualTo("CONFIRMED");
        assertThat(after.<List<Object>>at("$.returns")).isEmpty();
    }

    @Test
    void getsAnOrderReadyStepByStep() {
        var path = placed("READY-MUG", 2);
        assertThat(post(path + "/process", "").<String>at("$.status")).isEqualTo("PROCESSING");
        assertThat(post(path + "/process", "").status()).isEqualTo(200);
        assertThat(post(path + "/pick", "").<String>at("$.fulfilmentStatus")).isEqualTo("PICKED");
        var one = "{\"lines\": [{\"sku\": \"READY-MUG\", \"quantity\": 1}]}";
        assertThat(post(path + "/pack", one).<String>at("$.fulfilmentStatus")).isEqualTo("PICKED");
        assertRefused(post(path + "/pack", one.replace("1}", "3}")), 409, "ORDER_NOT_PROCESSABLE");
        var packed = post(path + "/pack", "");
        assertThat(packed.<String>at("$.fulfilmentStatus")).isEqualTo("PACKED");
        assertThat(packed.<String>at("$.lines[0].fulfilmentStatus")).isEqualTo("PACKED");
        var list =
                shopper.get(
                        "/api/orders?fulfilmentStatus=PACKED&customerId=" + guest,
                        TestTokens.operator());
        assertThat(list.<List<String>>at("$.items[*].id"))
                .containsExactly(packed.<String>at("$.id"));
        assertThat(post(path + "/cancel", "").<String>at("$.status")).isEqualTo("CANCELLED");
        assertRefused(post(path + "/pick", ""), 409, "ORDER_NOT_PROCESSABLE");
    }

    private static void assertRefused(Shopper.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private String placed(String sku, int quantity) {
        catalog.stock(sku, 10);
        var placed = shopper.place(guest, aKey(), order(sku, quantity, "tok_approve"));
        assertThat(placed.<String>at("$.status")).isEqualTo("CONFIRMED");
        return placed.location();
    }

    private String delivered(String sku, int quantity) {
        var path = placed(sku, quantity);
        assertThat(post(path + "/ship", "{\"carrier\": \"RM\", \"tracking\": \"A\"}").status())
                .isEqualTo(200);
        assertThat(post(path + "/deliver", "").<String>at("$.status")).isEqualTo("DELIVERED");
        return path;
    }

    private Shopper.Answer post(String path, String body) {
        return shopper.send(HttpMethod.POST, path, TestTokens.operator(), "", body);
    }

    private Shopper.Answer ask(String path, String key, String body) {
        return shopper.send(HttpMethod.POST, path + "/returns", TestTokens.guest(guest), key, body);
    }

    private Shopper.Answer refund(String path, String key, String body) {
        return shopper.send(HttpMethod.POST, path + "/refunds", TestTokens.operator(), key, body);
    }
}
