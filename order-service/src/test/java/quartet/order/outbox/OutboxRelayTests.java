package quartet.order.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

import quartet.order.TopicReader;
import quartet.order.faults.CrashPoint;
import quartet.stores.Stores;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class OutboxRelayTests {

    private static final MongoClient CLIENT = MongoClients.create(Stores.mongo().uri("orders"));
    private static final MongoDatabase DATABASE = CLIENT.getDatabase("relay-tests");
    private static final Clock CLOCK = Clock.systemUTC();

    @BeforeEach
    void empty() {
        DATABASE.getCollection("orders").deleteMany(new Document());
    }

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void sendsEachDocumentsEntriesInOrderAndClosesIt() {
        var ids = documents(120, 5, true);
        relay(Stores.kafka().bootstrapServers()).round();
        assertThat(found("outbox.0")).isZero();
        assertThat(found("open")).isZero();
        try (var topic = new TopicReader("orders")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(read(topic, ids)).isEqualTo(600));
            for (var id : ids) {
                assertThat(topic.of(id))
                        .extracting(event -> TopicReader.header(event, "id"))
                        .containsExactly(id + ":1", id + ":2", id + ":3", id + ":4", id + ":5");
            }
        }
    }

    @Test
    void leavesADocumentOpenWhoseSagaGoesOn() {
        documents(3, 2, false);
        relay(Stores.kafka().bootstrapServers()).round();
        assertThat(found("outbox.0")).isZero();
        assertThat(found("open")).isEqualTo(3);
    }

    @Test
    void firstOccurrencesAreInOrderWhateverManyRelaysDo() throws Exception {
        var ids = documents(60, 4, true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rounds =
                    Stream.generate(() -> relay(Stores.kafka().bootstrapServers()))
                            .limit(3)
                            .map(relay -> threads.submit(relay::round))
                            .toList();
            for (var round : rounds) {
                round.get();
            }
        }
        assertThat(found("outbox.0")).isZero();
        try (var topic = new TopicReader("orders")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(read(topic, ids)).isEqualTo(240));
            for (var id : ids) {
                var seen =
                        topic.readOf(id).stream().map(e -> TopicReader.header(e, "id")).distinct();
                assertThat(seen).containsExactly(id + ":1", id + ":2", id + ":3", id + ":4");
            }
        }
    }

    private static long read(TopicReader topic, List<String> ids) {
        topic.of("");
        return ids.stream()
                .flatMap(id -> topic.readOf(id).stream())
                .map(event -> TopicReader.header(event, "id"))
                .distinct()
                .count();
    }

    @Test
    void keepsEverythingWhileKafkaIsAway() {
        documents(10, 2, true);
        var backlog = new Backlog(CLOCK, new SimpleMeterRegistry());
        relay("127.0.0.1:1", backlog).round();
        assertThat(found("outbox.1")).isEqualTo(10);
        assertThat(backlog.age()).isPositive();
        assertThat(backlog.unsent()).isEqualTo(10);
        relay(Stores.kafka().bootstrapServers(), backlog).round();
        assertThat(found("outbox.0")).isZero();
        assertThat(backlog.age()).isZero();
        assertThat(backlog.unsent()).isZero();
    }

    private static long found(String field) {
        return DATABASE.getCollection("orders")
                .countDocuments(new Document(field, new Document("$exists", true)));
    }

    private static List<String> documents(int count, int entries, boolean resting) {
        var saga = new Document("rev", 7L);
        if (!resting) {
            saga.append("nextAt", new Date(0));
        }
        var ids = IntStream.range(0, count).mapToObj(_ -> "t_" + UUID.randomUUID()).toList();
        DATABASE.getCollection("orders")
                .insertMany(
                        ids.stream()
                                .map(
                                        id ->
                                                new Document("_id", id)
                                                        .append("seq", (long) entries)
                                                        .append("open", true)
                                                        .append("saga", saga)
                                                        .append("outbox", outbox(id, entries)))
                                .toList());
        return ids;
    }

    private static List<Document> outbox(String id, int entries) {
        var at = Instant.parse("2026-11-21T12:00:00Z");
        return LongStream.rangeClosed(1, entries)
                .mapToObj(
                        seq ->
                                OutboxDocuments.document(
                                        new OutboxEntry(
                                                seq,
                                                id + ":" + seq,
                                                "test.v1",
                                                at,
                                                at,
                                                null,
                                                "{}")))
                .toList();
    }

    private static OutboxRelay relay(String brokers) {
        return relay(brokers, new Backlog(CLOCK, new SimpleMeterRegistry()));
    }

    private static OutboxRelay relay(String brokers, Backlog backlog) {
        var producers =
                new DefaultKafkaProducerFactory<>(
                        Map.<String, Object>of("bootstrap.servers", brokers, "max.block.ms", 1000),
                        new StringSerializer(),
                        new ByteArraySerializer());
        var properties =
                new OutboxProperties(
                        "orders",
                        Duration.ZERO,
                        Duration.ofMillis(100),
                        100,
                        Duration.ofSeconds(10));
        return new OutboxRelay(
                DATABASE,
                new Wire(new KafkaTemplate<>(producers), properties),
                properties,
                CLOCK,
                backlog,
                CrashPoint.none());
    }
}
