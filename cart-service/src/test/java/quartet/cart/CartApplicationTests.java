package quartet.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

import quartet.cart.access.TestTokens;
import quartet.cart.access.Visitor;
import quartet.cart.snapshots.Sku;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * The whole service on real stores: a product arrives, is put into a cart, and is bought from it.
 */
@SpringBootTest(webEnvironment = RANDOM_PORT)
@AutoConfigureRestTestClient
@Import(TestStores.class)
class CartApplicationTests {

    @Autowired RestTestClient http;
    @Autowired KafkaTemplate<String, byte[]> kafka;
    @Autowired MeterRegistry meters;

    @Test
    void takesAProductFromItsEventToTheOrderThatEmptiesTheCart() {
        var visitor = TestRedis.aVisitor();
        var sku = TestRedis.aSku();
        publish("products", sku.value(), "product.created.v1", Events.product(sku, 1299));
        publish("stock", sku.value(), "stock.moved.v1", Events.stock(sku, 5));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            put(visitor, sku, 3).expectStatus().isOk();
                            put(visitor, sku, 2)
                                    .expectBody()
                                    .jsonPath("$.subtotal.amount")
                                    .isEqualTo(2598)
                                    .jsonPath("$.lines[0].availability")
                                    .isEqualTo("IN_STOCK");
                        });

        var order = TestRedis.anOrderId();
        publish("orders", order, "order.confirmed.v1", Events.confirmed(order, visitor, sku, 2));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                http.get()
                                        .uri("/api/bestsellers/" + sku)
                                        .header(
                                                HttpHeaders.AUTHORIZATION,
                                                TestTokens.guest(visitor))
                                        .exchange()
                                        .expectBody()
                                        .jsonPath("$.units")
                                        .isEqualTo(2));
        http.get()
                .uri("/api/cart")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.guest(visitor))
                .exchange()
                .expectBody()
                .jsonPath("$.lines.length()")
                .isEqualTo(0);
    }

    @Test
    void showsHowFarBehindItIsAndHowLongEventsWait() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(meters.getMeters())
                                        .extracting(meter -> meter.getId().getName())
                                        .contains(
                                                "kafka.consumer.fetch.manager.records.lag.max",
                                                "quartet.outbox.age"));
    }

    @Test
    void isReadyWithoutAToken() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> http.get().uri("/readyz").exchange().expectStatus().isOk());
    }

    @Test
    void describesItsApi() {
        var document =
                http.get()
                        .uri("/v3/api-docs")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        assertThat(document).contains("\"openapi\":\"3.1", "/api/cart/items", "/api/bestsellers");
    }

    private RestTestClient.ResponseSpec put(Visitor visitor, Sku sku, int quantity) {
        return http.put()
                .uri("/api/cart/items/" + sku)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.guest(visitor))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("quantity", quantity))
                .exchange();
    }

    private void publish(String topic, String key, String type, String body) {
        var event =
                new ProducerRecord<String, byte[]>(
                        topic, key, body.getBytes(StandardCharsets.UTF_8));
        event.headers().add("type", type.getBytes(StandardCharsets.UTF_8));
        kafka.send(event);
    }
}
