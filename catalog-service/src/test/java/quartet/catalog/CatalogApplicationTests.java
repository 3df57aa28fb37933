package quartet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import quartet.catalog.access.Tokens;
import quartet.catalog.stock.Orders;
import quartet.stores.Stores;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole service with its store and Kafka: from a new product to goods that left. */
@SpringBootTest(
        webEnvironment = RANDOM_PORT,
        properties = {"quartet.access.key=" + Tokens.KEY, "management.server.port=0"})
@AutoConfigureRestTestClient
@Import(TestStores.class)
class CatalogApplicationTests {

    private static final String PRODUCT =
            """
            {"sku": "mug-app", "title": "Blue mug", "category": {"primary": "Kitchen"},
             "pricing": {"base": {"amount": 1299, "currency": "GBP"}}}
            """;
    private static final String INBOUND =
            "{\"kind\": \"inbound\", \"warehouse\": \"W1\", \"quantity\": 10, \"reason\":"
                    + " \"first\"}";
    private static final String LINES = "{\"lines\": [{\"sku\": \"MUG-APP\", \"quantity\": 2}]}";

    @Autowired RestTestClient http;

    @Test
    void sellsAProductFromItsCreationToItsDeparture() {
        post("/api/products", PRODUCT, "").expectStatus().isCreated();
        post("/api/stock/MUG-APP/movements", INBOUND, "delivery-0000000001")
                .expectStatus()
                .isCreated();
        var order = Orders.anOrder();
        hold(order + "").expectStatus().isOk();
        hold(order + "/pin").expectStatus().isOk();
        hold(order + "/settle").expectStatus().isOk();

        http.get()
                .uri("/api/stock/MUG-APP")
                .headers(h -> h.setBearerAuth(Tokens.guest()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.warehouses.W1.total")
                .isEqualTo(8);
        assertThat(ids("products")).containsExactly("MUG-APP:1");
        assertThat(ids("stock"))
                .containsExactly("MUG-APP:1", "MUG-APP:2", "MUG-APP:3", "MUG-APP:4");
        await().untilAsserted(this::showsItsMovements);
    }

    @Test
    void isReadyOnItsMainPort() {
        http.get().uri("/readyz").exchange().expectStatus().isOk();
        http.get().uri("/v3/api-docs").exchange().expectStatus().isOk();
        http.get().uri("/actuator/metrics").exchange().expectStatus().isUnauthorized();
    }

    private void showsItsMovements() {
        http.get()
                .uri("/api/stock/MUG-APP/movements?limit=10")
                .headers(h -> h.setBearerAuth(Tokens.operator()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].kind")
                .isEqualTo(List.of("outbound", "reservation", "inbound"));
    }

    private RestTestClient.ResponseSpec post(String path, String body, String key) {
        return http.post()
                .uri(path)
                .headers(h -> h.setBearerAuth(Tokens.operator()))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private RestTestClient.ResponseSpec hold(String path) {
        return http.put()
                .uri("/api/holds/" + path)
                .headers(h -> h.setBearerAuth(Tokens.orderService()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(LINES)
                .exchange();
    }

    /** The ids of our product's events in a topic, once they are all there. */
    private static List<String> ids(String topic) {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Stores.kafka().bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "test-" + topic,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest");
        var ids = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            int wanted = topic.equals("stock") ? 4 : 1;
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> {
                                consumer.poll(Duration.ofMillis(100))
                                        .forEach(message -> add(message, ids));
                                return ids.size() >= wanted;
                            });
        }
        return ids;
    }

    private static void add(ConsumerRecord<String, String> message, List<String> ids) {
        if (message.key().equals("MUG-APP")) {
            ids.add(new String(message.headers().lastHeader("id").value(), StandardCharsets.UTF_8));
        }
    }
}
