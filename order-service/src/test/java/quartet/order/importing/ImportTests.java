package quartet.order.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import quartet.order.OrderServiceTest;
import quartet.order.Shopper;
import quartet.order.TestTokens;
import quartet.order.TopicReader;
import quartet.order.ordering.OrderId;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

@OrderServiceTest
class ImportTests {

    private static final String ROW =
            """
            {"invoice": "%s", "at": "2010-12-01T08:26:00Z", "customer": "17850", "country": "GB", "paymentMethod": "CARD", "lines": [{"sku": "85123a", "name": "Holder\\tof light", "category": "Home", "goods": true, "quantity": 6, "amount": 1530}, {"sku": "POST", "name": "Postage", "category": null, "goods": false, "quantity": 7, "amount": 100}]}\
            """;

    @Autowired Shopper shopper;

    @Test
    void takesInOrdersAndCreditsOnce() {
        var number = ThreadLocalRandom.current().nextLong(1_000_000_000L, 999_999_999_999L);
        var rows = row(number + "") + "\n\n" + row("C" + number) + "\n" + row(number + "") + "\n";

        var first = send(rows);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.<Integer>at("$.imported")).isOne();
        assertThat(first.<Integer>at("$.credited")).isOne();
        assertThat(first.<Integer>at("$.existing")).isOne();
        var second = send(rows);
        assertThat(second.<Integer>at("$.imported")).isZero();
        assertThat(second.<Integer>at("$.existing")).isEqualTo(3);

        var id = OrderId.ofInvoice(number + "").value();
        var order = shopper.get("/api/orders/" + id, TestTokens.operator());
        assertThat(order.<String>at("$.status")).isEqualTo("DELIVERED");
        assertThat(order.<String>at("$.customerId")).isEqualTo("c_17850");
        assertThat(order.<String>at("$.lines[0].sku")).isEqualTo("85123A");
        assertThat(order.<Integer>at("$.lines[0].lineTotal.amount")).isEqualTo(1530);
        assertThat(order.<Integer>at("$.lines[1].unitPrice.amount")).isEqualTo(14);
        assertThat(order.<Integer>at("$.totals.total.amount")).isEqualTo(1630);
        tellsEachOnce(id, "C" + number);
    }

    private static void tellsEachOnce(String order, String credit) {
        try (var topic = new TopicReader("orders")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> {
                                assertThat(topic.typesOf(order))
                                        .containsExactly("order.confirmed.v1");
                                assertThat(topic.typesOf(credit))
                                        .containsExactly("order.credited.v1");
                            });
            var event = topic.of(order).getFirst();
            assertThat(TopicReader.header(event, "occurredAt")).isEqualTo("2010-12-01T08:26:00Z");
            var body = new String(event.value(), StandardCharsets.UTF_8);
            assertThat(JsonPath.<Boolean>read(body, "$.imported")).isTrue();
            assertThat(JsonPath.<String>read(body, "$.status")).isEqualTo("DELIVERED");
            assertThat(JsonPath.<Boolean>read(body, "$.lines[1].goods")).isFalse();
        }
    }

    @Test
    void countsBadRowsAndGoesOn() {
        var number = ThreadLocalRandom.current().nextLong(1_000_000_000L, 999_999_999_999L) + "";
        var rows =
                "{broken\n"
                        + row("../x")
                        + "\n"
                        + row(number).replace("1530", "0")
                        + "\n"
                        + row(number).replace("\"country\"", "\"nation\"")
                        + "\n"
                        + "{\"x\": \""
                        + "y".repeat(1_100_000)
                        + "\"}\n"
                        + row(number);
        var answer = send(rows);
        assertThat(answer.<Integer>at("$.imported")).isOne();
        assertThat(answer.<Integer>at("$.rejectedCount")).isEqualTo(5);
        assertThat(answer.<String>at("$.rejected[0].code")).isEqualTo("MALFORMED_BODY");
        assertThat(answer.<Integer>at("$.rejected[2].row")).isEqualTo(3);
        assertThat(answer.<String>at("$.rejected[2].reason")).contains("amount");
        assertThat(answer.<String>at("$.rejected[3].code")).isEqualTo("UNKNOWN_FIELD");
        assertThat(answer.<String>at("$.rejected[4].code")).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void isForOperators() {
        var token = TestTokens.guest(Shopper.aGuest());
        assertThat(
                        shopper.send(HttpMethod.POST, "/api/orders/import", token, "", row("1"))
                                .status())
                .isEqualTo(403);
    }

    private Shopper.Answer send(String rows) {
        return shopper.send(HttpMethod.POST, "/api/orders/import", TestTokens.operator(), "", rows);
    }

    private static String row(String invoice) {
        return ROW.formatted(invoice);
    }
}
