package quartet.order.republish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.order.Shopper.aGuest;
import static quartet.order.Shopper.aKey;
import static quartet.order.Shopper.order;

import com.mongodb.client.MongoDatabase;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import quartet.order.CatalogDouble;
import quartet.order.OrderServiceTest;
import quartet.order.Shopper;
import quartet.order.TestTokens;
import quartet.order.TopicReader;
import quartet.order.ordering.OrderId;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

@OrderServiceTest
class RepublishTests {

    private static final String ROW =
            """
            {"invoice": "%s", "at": "2010-12-01T08:26:00Z", "customer": "17850", "country": "GB", "paymentMethod": "CARD", "lines": [{"sku": "85123a", "name": "Holder\\tof light", "category": "Home", "goods": true, "quantity": 6, "amount": 1531}]}
            """;

    @Autowired Shopper shopper;
    @Autowired CatalogDouble catalog;
    @Autowired MongoDatabase database;

    @Test
    void sendsTheSameBytesAgainEachTime() {
        catalog.stock("AGAIN-MUG", 10);
        var guest = aGuest();
        var confirmed = place(guest, "tok_approve");
        var cancelled = place(guest, "tok_approve");
        // An event that is being sent while its order goes on is sent twice, which is fine
        // elsewhere.
        awaitSent(cancelled);
        shopper.send(
                HttpMethod.POST,
                "/api/orders/" + cancelled + "/cancel",
                TestTokens.guest(guest),
                "",
                "");
        var rejected = place(guest, "tok_decline");
        var invoice = ThreadLocalRandom.current().nextLong(1_000_000_000L, 999_999_999_999L) + "";
        send("/import", ROW.formatted(invoice) + ROW.formatted("C" + invoice));
        var keys =
                List.of(
                        confirmed,
                        cancelled,
                        rejected,
                        OrderId.ofInvoice(invoice).value(),
                        "C" + invoice);
        try (var topic = new TopicReader("orders")) {
            var first = awaitEvents(topic, keys, 2 + 3 + 2 + 1 + 1);
            republishAll();
            var second = awaitEvents(topic, keys, 2 * first.size());
            republishAll();
            var third = awaitEvents(topic, keys, 3 * first.size());
            for (var key : keys) {
                var told = of(first, key);
                assertThat(of(second, key)).containsExactlyElementsOf(repeated(told, 2));
                assertThat(of(third, key)).containsExactlyElementsOf(repeated(told, 3));
            }
        }
    }

    @Test
    void isForOperatorsWithASaneCursor() {
        for (var query : List.of("?limit=0", "?limit=1001", "?cursor=x", "?cursor=eC95", "?x=1")) {
            assertThat(send("/republish" + query, "").status()).as(query).isEqualTo(400);
        }
        var guest = TestTokens.guest(aGuest());
        assertThat(shopper.send(HttpMethod.POST, "/api/orders/republish", guest, "", "").status())
                .isEqualTo(403);
    }

    private void republishAll() {
        @Nullable String next = "";
        for (int page = 0; next != null; page++) {
            assertThat(page).isLessThan(10_000);
            var answer =
                    send("/republish?limit=1000" + (next.isEmpty() ? "" : "&cursor=" + next), "");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            next = answer.at("$.next");
        }
    }

    private void awaitSent(String id) {
        var open = new Document("_id", id).append("open", true);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> database.getCollection("orders").countDocuments(open) == 0);
    }

    /** Until somebody answers: the same service just ran tests of a catalog that does not. */
    private String place(String guest, String token) {
        var key = aKey();
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> shopper.place(guest, key, order("AGAIN-MUG", 1, token)),
                        answer -> answer.status() == 201)
                .at("$.id");
    }

    private Shopper.Answer send(String path, String body) {
        return shopper.send(HttpMethod.POST, "/api/orders" + path, TestTokens.operator(), "", body);
    }

    private static List<ConsumerRecord<String, byte[]>> awaitEvents(
            TopicReader topic, List<String> keys, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            topic.of("");
                            return keys.stream().flatMap(k -> topic.readOf(k).stream()).toList();
                        },
                        events -> events.size() == count);
    }

    /** Everything of an event but its trace. */
    private static List<String> of(List<ConsumerRecord<String, byte[]>> events, String key) {
        return events.stream()
                .filter(event -> key.equals(event.key()))
                .map(
                        event ->
                                String.join(
                                        " ",
                                        TopicReader.header(event, "id"),
                                        TopicReader.header(event, "type"),
                                        TopicReader.header(event, "occurredAt"),
                                        new String(event.value(), StandardCharsets.UTF_8)))
                .toList();
    }

    private static List<String> repeated(List<String> told, int times) {
        return Collections.nCopies(times, told).stream().flatMap(List::stream).toList();
    }
}
