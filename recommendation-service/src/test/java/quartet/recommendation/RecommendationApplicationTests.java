package quartet.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.micrometer.tracing.test.autoconfigure.AutoConfigureTracing;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

import quartet.recommendation.access.Tokens;
import quartet.stores.Stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One order, from its event to the answer, with Kafka and Neo4j as they are. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "quartet.access.key=" + Tokens.KEY,
            "management.server.port=0",
            "quartet.related.refresh-every=200ms",
            "quartet.related.answer-within=20s"
        })
@AutoConfigureRestTestClient
@AutoConfigureTracing
@Import({TestStores.class, SeenTraces.class})
class RecommendationApplicationTests {

    private static final Path ORDERS = Path.of("../order-service/src/main/resources/contracts");

    @Autowired KafkaTemplate<String, byte[]> kafka;
    @Autowired RestTestClient http;
    @Autowired SeenTraces traces;
    @Autowired MeterRegistry meters;

    private final String shop =
            UUID.randomUUID().toString().replaceAll("[^a-f]", "") + UUID.randomUUID().hashCode();
    private final String mug = ("MUG-" + shop).toUpperCase(Locale.ROOT);
    private final String teapot = ("POT-" + shop).toUpperCase(Locale.ROOT);

    @Test
    void anOrderBecomesARecommendationAndABadEventDoesNotStopIt() throws IOException {
        var poison = "o_" + "p".repeat(26);
        send("orders", poison, "order.confirmed.v1", "{ this is no order " + shop);
        send("orders", poison, "order.unheard-of.v1", "{}");
        var confirmed = confirmed("o_" + "a".repeat(26));
        send("orders", "o_" + "a".repeat(26), "order.confirmed.v1", confirmed);
        send("orders", "o_" + "a".repeat(26), "order.confirmed.v1", confirmed);

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () ->
                                guest("/api/recommendations/products/" + mug)
                                        .jsonPath("$.orders")
                                        .isEqualTo(1)
                                        .jsonPath("$.source")
                                        .isEqualTo("graph")
                                        .jsonPath("$.items[0].sku")
                                        .isEqualTo(teapot)
                                        .jsonPath("$.items[0].reason.text")
                                        .isEqualTo("with this in 1 of 1 orders"));
        operator("/api/recommendations/products/" + mug + "/units")
                .jsonPath("$.units")
                .isEqualTo(2);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                operator("/api/recommendations/progress")
                                        .jsonPath("$.lag")
                                        .isEqualTo(0));
        assertThat(deadLetters()).anyMatch(letter -> letter.contains(shop));
        http.get().uri("/readyz").exchange().expectStatus().isOk();
    }

    @Test
    void goesOnWithTheTraceAnEventCameFrom() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var record = record("orders", "o_" + "t".repeat(26), "order.placed.v1", "{}");
        record.headers()
                .add("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace).getBytes(UTF_8));

        kafka.send(record).join();

        await().atMost(Duration.ofSeconds(40)).until(() -> traces.contain(trace));
    }

    @Test
    void showsHowFarBehindItIsAndHowManyAreDead() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () ->
                                assertThat(meters.getMeters())
                                        .extracting(meter -> meter.getId().getName())
                                        .contains(
                                                "kafka.consumer.fetch.manager.records.lag.max",
                                                "quartet.dlt.sent"));
    }

    private String confirmed(String orderId) throws IOException {
        return Files.readString(ORDERS.resolve("order.confirmed.v1.json"))
                .replaceAll("o_[a-z2-7]{26}", orderId)
                .replace("MUG-BLUE", mug)
                .replace("TEAPOT-RED", teapot);
    }

    private void send(String topic, String key, String type, String body) {
        kafka.send(record(topic, key, type, body)).join();
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String key, String type, String body) {
        var record = new ProducerRecord<>(topic, key, body.getBytes(UTF_8));
        record.headers().add("id", (key + ":2").getBytes(UTF_8));
        record.headers().add("type", type.getBytes(UTF_8));
        return record;
    }

    private RestTestClient.BodyContentSpec guest(String uri) {
        return body(uri, Tokens.guest());
    }

    private RestTestClient.BodyContentSpec operator(String uri) {
        return body(uri, Tokens.operator());
    }

    private RestTestClient.BodyContentSpec body(String uri, String token) {
        return http.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static List<String> deadLetters() {
        Map<String, Object> properties =
                Map.of(
                        "bootstrap.servers", Stores.kafka().bootstrapServers(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest");
        try (var consumer =
                new KafkaConsumer<>(
                        properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("orders-dlt"));
            var letters = new ArrayList<String>();
            await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> {
                                consumer.poll(Duration.ofMillis(200))
                                        .forEach(
                                                record ->
                                                        letters.add(
                                                                new String(record.value(), UTF_8)));
                                return !letters.isEmpty();
                            });
            return letters;
        }
    }
}
