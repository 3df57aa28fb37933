package quartet.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

import quartet.stores.Stores;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * One order through the whole service: its stores, Kafka, the simulated provider, a catalog double.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@AutoConfigureRestTestClient
@Import(TestStores.class)
class OrderApplicationTests {

    private static final CatalogDouble CATALOG = new CatalogDouble();

    @Autowired RestTestClient http;

    @DynamicPropertySource
    static void others(DynamicPropertyRegistry properties) {
        properties.add("quartet.access.key", () -> TestTokens.KEY);
        properties.add("spring.http.serviceclient.catalog.base-url", CATALOG::url);
        properties.add("spring.http.serviceclient.cart.base-url", CATALOG::url);
        properties.add("spring.http.serviceclient.payment.base-url", () -> Stores.payments().url());
    }

    @Test
    void confirmsAnOrderAndTellsOfIt() {
        CATALOG.stock("APP-MUG", 5);
        var guest = "g_" + "a".repeat(26);
        var placed = place(guest, key(), order("APP-MUG", 2, "tok_approve"));

        assertThat(placed.getStatus().value()).isEqualTo(201);
        String body = placed.getResponseBody();
        assertThat(JsonPath.<String>read(body, "$.status")).isEqualTo("CONFIRMED");
        assertThat(JsonPath.<String>read(body, "$.paymentStatus")).isEqualTo("AUTHORISED");
        assertThat(JsonPath.<Integer>read(body, "$.totals.total.amount")).isEqualTo(2598);
        String id = JsonPath.read(body, "$.id");
        assertThat(CATALOG.available("APP-MUG")).isEqualTo(3);
        assertThat(CATALOG.hold(id, "APP-MUG")).isEqualTo("PINNED");
        try (var topic = new TopicReader("orders")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () ->
                                    assertThat(topic.typesOf(id))
                                            .containsExactly(
                                                    "order.placed.v1", "order.confirmed.v1"));
        }
    }

    @Test
    void rejectsADeclinedOrderAndGivesTheStockBack() {
        CATALOG.stock("APP-CUP", 5);
        var guest = "g_" + "b".repeat(26);
        var placed = place(guest, key(), order("APP-CUP", 2, "tok_decline"));

        assertThat(placed.getStatus().value()).isEqualTo(201);
        String body = placed.getResponseBody();
        assertThat(JsonPath.<String>read(body, "$.status")).isEqualTo("REJECTED");
        assertThat(JsonPath.<String>read(body, "$.reason")).isEqualTo("PAYMENT_DECLINED");
        assertThat(CATALOG.available("APP-CUP")).isEqualTo(5);
    }

    @Test
    void cancelsAConfirmedOrder() {
        CATALOG.stock("APP-POT", 5);
        var guest = "g_" + "c".repeat(26);
        var placed = place(guest, key(), order("APP-POT", 1, "tok_approve"));
        String id = JsonPath.read(placed.getResponseBody(), "$.id");

        var cancelled =
                http.post()
                        .uri("/api/orders/{id}/cancel", id)
                        .headers(h -> h.setBearerAuth(TestTokens.guest(guest)))
                        .header("Content-Type", "application/json")
                        .body("{\"reason\":\"changed my mind\"}")
                        .exchange()
                        .returnResult(String.class);
        assertThat(cancelled.getStatus().value()).isEqualTo(200);
        String body = cancelled.getResponseBody();
        assertThat(JsonPath.<String>read(body, "$.status")).isEqualTo("CANCELLED");
        assertThat(JsonPath.<String>read(body, "$.paymentStatus")).isEqualTo("VOIDED");
        assertThat(body).contains("CANCELLED_BY_CUSTOMER: changed my mind");
        assertThat(CATALOG.available("APP-POT")).isEqualTo(5);
    }

    @Test
    void makesOneOrderOfFiftySimultaneousSends() throws Exception {
        CATALOG.stock("APP-JUG", 100);
        var guest = "g_" + "d".repeat(26);
        var key = key();
        var start = new CountDownLatch(1);
        Callable<String> send =
                () -> {
                    start.await();
                    return String.valueOf(
                            place(guest, key, order("APP-JUG", 1, "tok_approve"))
                                    .getResponseBody());
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 50).mapToObj(_ -> threads.submit(send)).toList();
            start.countDown();
            var first = sent.getFirst().get();
            for (var answer : sent) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        assertThat(CATALOG.available("APP-JUG")).isEqualTo(99);
    }

    private EntityExchangeResult<String> place(String customer, String key, String body) {
        return http.post()
                .uri("/api/orders")
                .headers(h -> h.setBearerAuth(TestTokens.guest(customer)))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .body(body)
                .exchange()
                .returnResult(String.class);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String order(String sku, int quantity, String token) {
        return """
        {"lines": [{"sku": "%s", "quantity": %d}], "payment": {"token": "%s"},
         "shippingAddress": {"name": "Ada", "line1": "1 High Street", "city": "London",
                             "postalCode": "N1 1AA", "country": "GB"}}\
        """
                .formatted(sku, quantity, token);
    }
}
