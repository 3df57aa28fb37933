package quartet.cart.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import quartet.cart.TestRedis;
import quartet.cart.access.TestTokens;
import quartet.cart.snapshots.Sku;
import quartet.stores.RedisStore;
import quartet.stores.StoreOptions;
import quartet.stores.Stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * While orders arrive Redis is killed, comes back as an older copy of itself, comes back empty, and
 * another consumer takes partitions and leaves again: every order counts once.
 */
@SpringBootTest(
        webEnvironment = RANDOM_PORT,
        properties = {
            "spring.kafka.consumer.group-id=" + FaultsUnderLoadTests.GROUP,
            "spring.kafka.listener.idle-event-interval=500ms"
        })
@AutoConfigureRestTestClient
class FaultsUnderLoadTests {

    static final String GROUP = "faults-under-load";

    private static final Path FOLDER = Path.of("target", "faults", UUID.randomUUID().toString());
    private static final StoreOptions OPTIONS = StoreOptions.temporary().keptIn(FOLDER);

    private static RedisStore redis = RedisStore.start(OPTIONS);

    @Autowired RestTestClient http;
    @Autowired KafkaTemplate<String, byte[]> kafka;
    @Autowired MeterRegistry meters;

    private final Sku sku = TestRedis.aSku();

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        properties.add("spring.data.redis.url", () -> redis.uri());
        properties.add("spring.kafka.bootstrap-servers", () -> Stores.kafka().bootstrapServers());
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Test
    void everyOrderCountsOnce() throws IOException {
        double deadBefore = dead();
        try (var load = new OrderLoad(kafka, sku)) {
            awaitOrders(load, 50);
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> units() > 0);
            var older = Files.createTempFile("redis", ".aof");
            Files.copy(appendOnlyFile(), older, StandardCopyOption.REPLACE_EXISTING);

            awaitOrders(load, 50);
            comesBackAfterAKill();
            awaitOrders(load, 50);
            anotherConsumerComesAndGoes();
            awaitOrders(load, 50);
            redis.kill();
            redis.close();
            Files.copy(older, appendOnlyFile(), StandardCopyOption.REPLACE_EXISTING);
            startsAgain();
            awaitOrders(load, 50);
            anotherConsumerComesAndGoes();
            redis.kill();
            redis.close();
            Files.delete(appendOnlyFile());
            startsAgain();
            awaitOrders(load, 50);

            int expected = load.stop();
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(units()).isEqualTo(expected));
            Files.delete(older);
        }
        assertThat(dead()).isEqualTo(deadBefore);
    }

    private static void comesBackAfterAKill() {
        redis.kill();
        redis.close();
        startsAgain();
    }

    /** Where the driver looks for it. */
    private static void startsAgain() {
        redis = RedisStore.start(OPTIONS.onPort(redis.port()));
    }

    private static Path appendOnlyFile() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.endsWith("appendonly.aof")).findFirst().orElseThrow();
        }
    }

    private void anotherConsumerComesAndGoes() {
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

    private static void awaitOrders(OrderLoad load, int more) {
        int enough = load.orders() + more;
        await().atMost(Duration.ofSeconds(60)).until(() -> load.orders() >= enough);
    }

    private int units() {
        var body =
                http.get()
                        .uri("/api/bestsellers/" + sku)
                        .header(HttpHeaders.AUTHORIZATION, TestTokens.guest(TestRedis.aVisitor()))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(SoldOf.class)
                        .returnResult()
                        .getResponseBody();
        return body == null ? -1 : body.units();
    }

    private record SoldOf(String sku, int units) {}

    private double dead() {
        return meters.counter("quartet.dlt.sent", "topic", "orders").count();
    }
}
