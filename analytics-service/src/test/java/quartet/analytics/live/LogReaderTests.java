package quartet.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

import quartet.analytics.OrderMessages;
import quartet.stores.KafkaStore;
import quartet.stores.StoreOptions;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A Kafka of its own is killed under the reader and comes back. */
class LogReaderTests {

    private static final Viewer OPERATOR = new Viewer("operator", true);
    private static final Clock CLOCK = Clock.systemUTC();

    private final Path folder = Path.of("target", "live", UUID.randomUUID().toString());
    private final StoreOptions options = StoreOptions.temporary().keptIn(folder);
    private final Window window = new Window(LiveFixtures.keeping(100));
    private final Pulse pulse = new Pulse(CLOCK);

    @Test
    void ridesOutAKafkaThatGoesAndComes() {
        var kafka = KafkaStore.start(options);
        var address = kafka.bootstrapServers();
        var reader = reader(address);
        reader.start();
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> pulse.silentSince().isEmpty());
            var start = ((News.Since) window.since(null, LiveFixtures.ORDERS)).now();
            send(address, "o_before", 1);
            await().atMost(Duration.ofSeconds(10)).until(() -> toldAfter(start).size() == 1);

            kafka.kill();
            await().atMost(Duration.ofSeconds(20)).until(() -> pulse.silentSince().isPresent());
            assertThat(toldAfter(start)).hasSize(1);

            var port = kafka.port();
            kafka.close();
            kafka = KafkaStore.start(options.onPort(port));
            send(address, "o_after", 1);
            await().atMost(Duration.ofSeconds(30)).until(() -> toldAfter(start).size() == 2);
            await().atMost(Duration.ofSeconds(10)).until(() -> pulse.silentSince().isEmpty());
            assertThat(toldAfter(start))
                    .satisfiesExactly(
                            event -> assertThat(event).contains("\"id\":\"o_before:1\""),
                            event -> assertThat(event).contains("\"id\":\"o_after:1\""));
        } finally {
            reader.stop();
            kafka.close();
        }
    }

    private List<String> toldAfter(Positions place) {
        return switch (window.since(place, LiveFixtures.ORDERS)) {
            case News.Since since ->
                    since.of(OPERATOR).stream().map(LiveEvent::json).sorted().toList().reversed();
            case News.NoLog _, News.TooOld _ -> List.of();
        };
    }

    private LogReader reader(String address) {
        var consumers =
                new DefaultKafkaConsumerFactory<>(
                        Map.<String, Object>of("bootstrap.servers", address),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        return new LogReader(
                consumers,
                window,
                new Telling(JsonMapper.builder().build()),
                pulse,
                CLOCK,
                LiveFixtures.keeping(100));
    }

    private static void send(String address, String order, int seq) {
        var bytes = new ByteArraySerializer();
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", address), bytes, bytes)) {
            producer.send(
                    OrderMessages.orderOf(
                                    "g_ada",
                                    "order.placed.v1",
                                    order,
                                    seq,
                                    Instant.parse("2031-01-01T00:00:00Z"))
                            .sent());
        }
    }
}
