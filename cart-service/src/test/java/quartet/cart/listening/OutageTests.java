package quartet.cart.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
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

import quartet.cart.Events;
import quartet.cart.TestRedis;
import quartet.cart.access.TestTokens;
import quartet.cart.snapshots.Sku;
import quartet.cart.snapshots.Snapshots;
import quartet.stores.RedisStore;
import quartet.stores.StoreOptions;
import quartet.stores.Stores;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A Redis of its own is killed under the service: nothing is lost, only poison becomes a dead
 * letter.
 */
@SpringBootTest(webEnvironment = RANDOM_PORT, properties = "spring.kafka.consumer.group-id=outage")
@AutoConfigureRestTestClient
class OutageTests {

    private static final StoreOptions OPTIONS =
            StoreOptions.temporary()
                    .keptIn(Path.of("target", "outage", UUID.randomUUID().toString()));

    private static RedisStore redis = RedisStore.start(OPTIONS);

    @Autowired RestTestClient http;
    @Autowired KafkaTemplate<String, byte[]> kafka;
    @Autowired Snapshots snapshots;

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
    void waitsForRedisAndGoesOnWithoutARestart() {
        var before = TestRedis.aSku();
        var during = TestRedis.aSku();
        publish(before, Events.product(before, 100));
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> isKnown(before));

        redis.kill();
        publish(during, Events.product(during, 200));
        publish(during, "{ poison");
        cartAnswers(503);
        var port = redis.port();
        redis.close();
        redis = RedisStore.start(OPTIONS.onPort(port));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> cartAnswers(200));
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> isKnown(during));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(deadLettersOf(during)).containsExactly("{ poison"));
    }

    private boolean isKnown(Sku sku) {
        return snapshots.of(sku).product() != null;
    }

    private void cartAnswers(int status) {
        http.get()
                .uri("/api/cart")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.guest(TestRedis.aVisitor()))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private void publish(Sku sku, String body) {
        var event =
                new ProducerRecord<String, byte[]>(
                        "products", sku.value(), body.getBytes(StandardCharsets.UTF_8));
        event.headers().add("type", "product.created.v1".getBytes(StandardCharsets.UTF_8));
        kafka.send(event);
    }

    private static List<String> deadLettersOf(Sku sku) {
        var letters = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", Stores.kafka().bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor("products-dlt").stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (var letter : consumer.poll(Duration.ofMillis(200))) {
                    if (sku.value().equals(letter.key())) {
                        letters.add(new String(letter.value(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return letters;
    }
}
