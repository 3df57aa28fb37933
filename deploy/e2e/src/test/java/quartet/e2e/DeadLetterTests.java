package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import quartet.local.letters.DeadLetters;
import quartet.local.letters.DltWord;
import quartet.local.status.Screen;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * What nobody can read is set aside and holds nobody up; what was set aside comes back once. All of
 * it by the words of {@code deploy/up dlt}.
 */
class DeadLetterTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LETTERS = "orders-dlt";

    private final Shopping shop = RunningShop.shopping();
    private final String kafka = RunningShop.stores().kafka();
    private final Broker broker = new Broker(kafka);
    private final TopicTail orders = new TopicTail(kafka, "orders");

    /**
     * A letter is kept when it is done with, and the check looks at all that are kept. Letters that
     * still wait are none of ours: somebody could not take something in, and that must be seen.
     */
    @AfterEach
    void leavesNoLetterBehind() throws Exception {
        orders.close();
        var left = shown();
        broker.empty(LETTERS);
        assertThat(left).isEmpty();
    }

    /** The sale stands before the poison in its partition, the cancellation behind it. */
    @Test
    void setsAsideWhatNobodyCanReadAndBooksWhatComesBehindIt() throws Exception {
        var sku = shop.product(10);
        var ada = shop.visitor();
        var order = shop.confirmed(ada, sku, 2);
        sold(sku, 2);
        var poison = "poison-" + Shopping.aKey();
        var partition = orders.told(order.orderId() + ":2").getFirst().partition();
        broker.put(unreadable(poison, partition, order.orderId()));

        shop.cancelled(ada, order);
        sold(sku, 0);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(shown(poison)).hasSize(3));
        assertThat(shown(poison))
                .extracting(letter -> letter.path("group").asString(""))
                .containsExactlyInAnyOrder("analytics", "cart", "recommendation");
        assertThat(waiting()).isEqualTo(3);

        assertThat(dlt(poison, "discard", "orders").path("discarded").asInt()).isEqualTo(3);

        assertThat(shown(poison)).isEmpty();
        assertThat(waiting()).isZero();
        assertThat(orders.told(poison)).hasSize(1);
    }

    @Test
    void replaysAnEventIntoEveryStoreOnce() throws Exception {
        var sku = shop.product(10);
        var order = shop.confirmed(shop.visitor(), sku, 2);
        sold(sku, 2);
        var id = order.orderId() + ":2";
        var sale = orders.told(id).getFirst();
        broker.put(
                new ProducerRecord<>(
                        LETTERS, sale.partition(), sale.key(), sale.value(), sale.headers()));
        assertThat(shown(id)).hasSize(1);

        assertThat(dlt(id, "replay", "orders").path("replayed").asInt()).isEqualTo(1);

        assertThat(shown(id)).isEmpty();
        assertThat(orders.told(id))
                .hasSize(2)
                .allSatisfy(
                        told -> {
                            assertThat(told.partition()).isEqualTo(sale.partition());
                            assertThat(told.key()).isEqualTo(sale.key());
                            assertThat(told.value()).isEqualTo(sale.value());
                            assertThat(told.headers()).isEqualTo(sale.headers());
                        });
        assertThat(RunningShop.comesToRest()).isTrue();
        assertThat(shop.sold(sku)).isEqualTo(new Shopping.Sold(2, 2, 2));
        assertThat(shop.levels(sku)).isEqualTo(new Shopping.Levels(10, 8, 2));
    }

    private void sold(String sku, int units) {
        var everywhere = new Shopping.Sold(units, units, units);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(shop.sold(sku)).isEqualTo(everywhere));
    }

    private static ProducerRecord<byte[], byte[]> unreadable(String id, int partition, String key) {
        var message =
                new ProducerRecord<>(
                        "orders", partition, key.getBytes(UTF_8), "{\"orderId\":".getBytes(UTF_8));
        message.headers()
                .add(new RecordHeader("id", id.getBytes(UTF_8)))
                .add(new RecordHeader("type", "order.confirmed.v1".getBytes(UTF_8)))
                .add(new RecordHeader("occurredAt", "2026-01-01T00:00:00Z".getBytes(UTF_8)));
        return message;
    }

    private List<JsonNode> shown(String id) throws IOException {
        return shown().stream()
                .filter(letter -> letter.path("id").asString("").equals(id))
                .toList();
    }

    private List<JsonNode> shown() throws IOException {
        return dlt(null, "show", "orders", "10000").valueStream().toList();
    }

    private int waiting() throws IOException {
        return dlt(null, "list")
                .valueStream()
                .filter(box -> box.path("topic").asString("").equals("orders"))
                .mapToInt(box -> box.path("waiting").asInt())
                .sum();
    }

    /** What {@code deploy/up dlt … --json} says. */
    private JsonNode dlt(@Nullable String id, String... words) throws IOException {
        var said = new ByteArrayOutputStream();
        var screen = new Screen(new PrintStream(said, true, UTF_8), false);
        try (var letters = new DeadLetters(kafka)) {
            new DltWord(letters, screen, true).run(List.of(words), id);
        }
        return JsonMapper.shared().readTree(said.toByteArray());
    }
}
