package quartet.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** One order through the whole service: Kafka, PostgreSQL, HTTP. */
@WholeService
class AnalyticsApplicationTests {

    /** A new group first reads what all tests before it have sent, which may be thousands. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired private RestTestClient http;
    @Autowired private KafkaTemplate<byte[], byte[]> kafka;
    @Autowired private JdbcClient jdbc;
    @Autowired private MeterRegistry meters;

    @Test
    void anOrderShowsUpWithinTwoSecondsAndOnce() {
        var sku = OrderMessages.aSku();
        var order = OrderMessages.anOrderId();
        var at = Instant.parse("2031-05-05T10:15:31Z");
        var confirmed = OrderMessages.order("order.confirmed.v1", order, 2, at, sku).sent();

        kafka.send(confirmed).join();
        kafka.send(confirmed).join();

        await().atMost(PATIENCE).untilAsserted(() -> assertUnits(sku, 2));
        http.get()
                .uri("/api/analytics/sales?from=2031-05-05&to=2031-05-06")
                .header("Authorization", Tokens.of("guest"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.totals.sold.orders")
                .isEqualTo(1)
                .jsonPath("$.totals.sold.amount.amount")
                .isEqualTo(2598)
                .jsonPath("$.totals.averageOrderValue.currency")
                .isEqualTo("GBP")
                .jsonPath("$.topProducts[0].sku")
                .isEqualTo(sku)
                .jsonPath("$.trend.length()")
                .isEqualTo(1);
    }

    @Test
    void tellsOrderServiceThatAnOrderIsInTheBooks() {
        var order = OrderMessages.anOrderId();
        var at = Instant.parse("2031-06-01T00:00:00Z");
        kafka.send(
                        OrderMessages.order(
                                        "order.confirmed.v1", order, 2, at, OrderMessages.aSku())
                                .sent())
                .join();

        await().atMost(PATIENCE).until(() -> Topic.mentions(order, "analytics"));
    }

    @Test
    void poisonGoesToTheDeadLettersAtOnceAndItsNeighboursIntoTheBooks() {
        var poisoned = OrderMessages.anOrderId();
        var sku = OrderMessages.aSku();
        var at = Instant.parse("2031-07-01T00:00:00Z");
        var broken = "{\"orderId\": ".getBytes(StandardCharsets.UTF_8);
        for (int seq = 1; seq <= 3; seq++) {
            kafka.send(
                    seq == 2
                            ? OrderMessages.message("order.confirmed.v1", poisoned, 2, at, broken)
                                    .sent()
                            : OrderMessages.order("order.confirmed.v1", poisoned, seq, at, sku)
                                    .sent());
        }

        await().atMost(PATIENCE).until(() -> Topic.under(poisoned, "orders-dlt").size() == 1);
        var dead = Topic.under(poisoned, "orders-dlt").getFirst();
        assertThat(dead.value()).isEqualTo(broken);
        assertThat(dead.headers().lastHeader("id").value())
                .isEqualTo((poisoned + ":2").getBytes(StandardCharsets.UTF_8));
        assertThat(dead.partition())
                .isEqualTo(Topic.under(poisoned, "orders").getFirst().partition());
        await().atMost(PATIENCE).untilAsserted(() -> assertUnits(sku, 4));
    }

    @Test
    void stockMovementsAreKeptOnceEach() {
        var sku = OrderMessages.aSku();
        var inbound = StockMessages.sent("stock.moved.v1", StockMessages.moved(sku, 1, 20, 20));
        kafka.send(inbound).join();
        kafka.send(inbound).join();
        kafka.send(StockMessages.sent("stock.moved.v1", StockMessages.moved(sku, 2, -5, 15)))
                .join();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                jdbc.sql(
                                                                """
                                                                SELECT available FROM stock_movement
                                                                 WHERE sku = :sku ORDER BY available
                                                                """)
                                                        .param("sku", sku)
                                                        .query(Long.class)
                                                        .list())
                                        .containsExactly(15L, 20L));
    }

    @Test
    void showsHowFarBehindItIsAndHowManyAreDead() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(meters.getMeters())
                                        .extracting(meter -> meter.getId().getName())
                                        .contains(
                                                "kafka.consumer.fetch.manager.records.lag.max",
                                                "quartet.dlt.sent",
                                                "quartet.dlt.waiting"));
    }

    private void assertUnits(String sku, int units) {
        http.get()
                .uri("/api/analytics/products/" + sku)
                .header("Authorization", Tokens.of("operator"))
                .exchange()
                .expectBody()
                .jsonPath("$.units")
                .isEqualTo(units);
    }

    @Test
    void isReadyAndDescribesItself() {
        http.get().uri("/readyz").exchange().expectStatus().isOk();
        var description =
                http.get()
                        .uri("/v3/api-docs")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        assertThat(description).contains("\"openapi\":\"3.1", "/api/analytics/sales");
    }
}
