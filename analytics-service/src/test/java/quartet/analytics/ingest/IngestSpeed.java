package quartet.analytics.ingest;

import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;

import quartet.analytics.OrderMessages;
import quartet.analytics.OrderMessages.Message;
import quartet.analytics.TestStores;
import quartet.analytics.Tokens;
import quartet.stores.Stores;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How fast events become facts: from Kafka to the tables, with everything a poll does. No test of
 * the build; run by name, as the README says.
 */
@SpringBootTest(
        properties = {
            "test.database=ingest_speed",
            "spring.kafka.consumer.group-id=" + IngestSpeed.GROUP,
            "management.server.port=0",
            "server.port=0",
            "quartet.access.key=" + Tokens.KEY
        })
@Import(TestStores.class)
class IngestSpeed {

    static final String GROUP = "ingest-speed";
    private static final int LINES_AN_ORDER = 20;
    private static final int WARM_UP = 5_000;
    private static final int ORDERS = 25_000;
    private static final Instant START = Instant.parse("2010-12-01T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired private KafkaTemplate<byte[], byte[]> kafka;
    @Autowired private KafkaListenerEndpointRegistry listeners;

    @Test
    void measure() {
        var listener = Objects.requireNonNull(listeners.getListenerContainer("orders"));
        produce(WARM_UP, 0);
        waitForTheEnd();
        listener.stop();
        produce(ORDERS, WARM_UP);
        report("new", time(listener::start));
        listener.stop();
        produce(ORDERS, WARM_UP);
        report("redelivered", time(listener::start));
    }

    /** Orders of half a year; the same number is the same order, event by event. */
    private void produce(int orders, int first) {
        IntStream.range(first, first + orders)
                .mapToObj(number -> kafka.send(order(number).sent()))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static Message order(int number) {
        var random = new Random(number);
        var body = OrderMessages.example("order.confirmed.v1");
        var order = "o_" + "b".repeat(18) + letters(number);
        body.put("orderId", order).put("imported", true);
        var lines = body.putArray("lines");
        for (int i = 1; i <= LINES_AN_ORDER; i++) {
            long gross = random.nextLong(100, 5_000);
            lines.addObject()
                    .put("line", i)
                    .put("sku", "P" + random.nextInt(4_000))
                    .put("name", "A product with an ordinary name")
                    .put("category", "Category " + random.nextInt(12))
                    .put("goods", true)
                    .put("quantity", random.nextInt(1, 12))
                    .put("unitPrice", gross)
                    .put("gross", gross)
                    .put("discount", 0)
                    .put("net", gross);
        }
        var at = START.plusSeconds(number * 600L);
        return OrderMessages.message(
                "order.confirmed.v1", order, 1, at, JSON.writeValueAsBytes(body));
    }

    private static String letters(int number) {
        return "%08d"
                .formatted(number)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c - '0' + 'c')))
                .collect(Collectors.joining());
    }

    private static void waitForTheEnd() {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", Stores.kafka().bootstrapServers()))) {
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> behind(admin) == 0);
        }
    }

    private static long behind(Admin admin) throws Exception {
        var read = admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
        var partitions =
                IntStream.range(0, 6).mapToObj(p -> new TopicPartition("orders", p)).toList();
        var ends =
                admin.listOffsets(
                                partitions.stream()
                                        .collect(
                                                Collectors.toMap(p -> p, _ -> OffsetSpec.latest())))
                        .all()
                        .get();
        return partitions.stream()
                .mapToLong(
                        p -> {
                            var at = read.get(p);
                            var end = Objects.requireNonNull(ends.get(p)).offset();
                            return end - (at == null ? 0 : at.offset());
                        })
                .sum();
    }

    private static Duration time(Runnable start) {
        var from = System.nanoTime();
        start.run();
        waitForTheEnd();
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private static void report(String what, Duration took) {
        var lines = (long) ORDERS * LINES_AN_ORDER;
        System.out.printf(
                "%s: %d lines in %d ms, %d lines/s%n",
                what, lines, took.toMillis(), lines * 1000 / took.toMillis());
    }
}
