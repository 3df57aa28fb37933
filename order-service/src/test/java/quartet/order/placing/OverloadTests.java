package quartet.order.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.order.Shopper.aGuest;
import static quartet.order.Shopper.aKey;
import static quartet.order.Shopper.order;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import quartet.order.CatalogDouble;
import quartet.order.OrderServiceTest;
import quartet.order.Shopper;
import quartet.order.orchestration.OpenSagaCount;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

@OrderServiceTest
class OverloadTests {

    @Autowired Shopper shopper;
    @Autowired CatalogDouble catalog;
    @Autowired OpenSagaCount open;
    @Autowired MongoDatabase database;
    @Autowired PlacingProperties properties;

    @Test
    void takesNoNewOrdersWhileTooManySagasAreOpenAndStillReplays() {
        catalog.stock("LOAD-MUG", 10);
        var guest = aGuest();
        var key = aKey();
        var body = order("LOAD-MUG", 1, "tok_approve");
        var first = shopper.place(guest, key, body);
        assertThat(first.status()).isEqualTo(201);
        var left = "left-" + UUID.randomUUID();
        leave(left, properties.openSagas());
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> open.last() >= properties.openSagas());
            var refused = shopper.place(guest, aKey(), body);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("OVERLOADED");
            assertThat(refused.retryAfter()).isNotEqualTo("null");
            assertThat(shopper.place(guest, key, body).body()).isEqualTo(first.body());
        } finally {
            database.getCollection("orders").deleteMany(new Document("left", left));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> open.last() < properties.openSagas());
        assertThat(shopper.place(guest, aKey(), body).status()).isEqualTo(201);
        assertThat(catalog.available("LOAD-MUG")).isEqualTo(8);
    }

    /** Sagas of somebody else that go on in a thousand years. */
    private void leave(String name, int count) {
        List<Document> sagas =
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        new Document("_id", name + i)
                                                .append("left", name)
                                                .append("open", true)
                                                .append("seq", 1L)
                                                .append(
                                                        "saga",
                                                        new Document("rev", 1L)
                                                                .append(
                                                                        "nextAt",
                                                                        Date.from(
                                                                                Instant.parse(
                                                                                        "3026-01-01T00:00:00Z")))))
                        .toList();
        database.getCollection("orders").insertMany(sagas);
    }
}
