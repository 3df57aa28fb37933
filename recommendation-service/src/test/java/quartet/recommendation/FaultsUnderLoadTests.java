package quartet.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

import quartet.recommendation.access.Tokens;
import quartet.stores.Stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * While orders arrive the way to Neo4j is cut in the middle of whatever is under way, and another
 * consumer takes partitions and leaves again: every order is in the graph once.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "quartet.access.key=" + Tokens.KEY,
            "management.server.port=0",
            "spring.kafka.consumer.group-id=" + FaultsUnderLoadTests.GROUP,
            "quartet.related.answer-within=20s"
        })
@AutoConfigureRestTestClient
@Import({TestStores.class, OutageTests.CutNeo4j.class})
class FaultsUnderLoadTests {

    static final String GROUP = "faults-under-load";

    private static final Path ORDERS = Path.of("../order-service/src/main/resources/contracts");
    private static final int QUANTITY = 2;

    @Autowired Link link;
    @Autowired RestTestClient http;
    @Autowired KafkaTemplate<String, byte[]> kafka;
    @Autowired MeterRegistry meters;

    private final String mug = "MUG-UNDER-" + Math.abs(UUID.randomUUID().hashCode());
    private final Random random = new Random(5);
    private final List<ProducerRecord<String, byte[]>> told = new ArrayList<>();
    private int kept;

    @Test
    void everyOrderIsInTheGraphOnce() throws Exception {
        double deadBefore = dead();
        link.mend();
        for (int cut = 0; cut < 4; cut++) {
            orders(40);
            link.cut();
            orders(20);
            link.mend();
            orders(20);
            if (cut % 2 == 0) {
                anotherConsumerComesAndGoes();
            }
        }

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertUnits(kept * QUANTITY));
        assertThat(dead()).isEqualTo(deadBefore);
    }

    /** Some are cancelled, some are told twice. */
    private void orders(int count) {
        for (int i = 0; i < count; i++) {
            var order = anOrderId();
            tell(order, 2, "order.confirmed.v1");
            kept++;
            if (random.nextInt(3) == 0) {
                tell(order, 3, "order.cancelled.v1");
                kept--;
            }
            if (random.nextInt(4) == 0) {
                kafka.send(told.get(random.nextInt(told.size()))).join();
            }
        }
    }

    private void tell(String order, int seq, String type) {
        var record = new ProducerRecord<>("orders", order, body(order, type).getBytes(UTF_8));
        record.headers().add("id", (order + ":" + seq).getBytes(UTF_8));
        record.headers().add("type", type.getBytes(UTF_8));
        told.add(record);
        kafka.send(record).join();
    }

    private String body(String order, String type) {
        try {
            return Files.readString(ORDERS.resolve(type + ".json"))
                    .replaceAll("o_[a-z2-7]{26}", order)
                    .replace("MUG-BLUE", mug)
                    .replace("TEAPOT-RED", mug + "-POT");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String anOrderId() {
        var id = new StringBuilder("o_");
        random.ints(26, 'a', 'z' + 1).forEach(id::appendCodePoint);
        return id.toString();
    }

    private static void anotherConsumerComesAndGoes() {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        Stores.kafka().bootstrapServers(),
                        "group.id",
                        GROUP,
                        "enable.auto.commit",
                        false);
        var bytes = new ByteArrayDeserializer();
        try (var other = new KafkaConsumer<>(settings, bytes, bytes)) {
            other.subscribe(List.of("orders"));
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> {
                                // Takes events and dies before it has done anything with them.
                                other.poll(Duration.ofMillis(200));
                                return !other.assignment().isEmpty();
                            });
        }
    }

    private void assertUnits(int units) {
        http.get()
                .uri("/api/recommendations/products/" + mug + "/units")
                .header(HttpHeaders.AUTHORIZATION, Tokens.operator())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.units")
                .isEqualTo(units);
    }

    private double dead() {
        return meters.counter("quartet.dlt.sent", "topic", "orders").count();
    }
}
