package quartet.order.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.order.ordering.OrderFixtures.NOON;
import static quartet.order.ordering.OrderFixtures.aGuest;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import quartet.order.ordering.OrderId;
import quartet.order.ordering.OrderStatus;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/**
 * An order costs the same beside 100,000 orders, 5,000 of them its own customer's and unshipped, as
 * among the first. The two databases take turns, so that a busy machine slows both.
 */
class CostOfAnOrderTests {

    private static final Logger log = LoggerFactory.getLogger(CostOfAnOrderTests.class);
    private static final int OTHERS = 100_000;
    private static final int UNSHIPPED = 5_000;
    private static final int CUSTOMERS = 1_000;
    private static final int BATCH = 10_000;
    private static final int ORDERS = 200;

    /**
     * Between medians of 200 or more; to read 100,000 documents takes four hundred times as long.
     */
    private static final double AS_FAST = 3;

    private static final CountedService EMPTY = new CountedService();
    private static final CountedService FULL = new CountedService();

    @BeforeAll
    static void sell() {
        EMPTY.sell();
        insertOthers();
        for (int i = 0; i < ORDERS; i++) {
            EMPTY.log().during(EMPTY::sell);
            FULL.log().during(FULL::sell);
        }
    }

    @AfterAll
    static void close() {
        EMPTY.close();
        FULL.close();
    }

    @Test
    void takesAsManyCommands() {
        assertThat(FULL.log().counts()).isEqualTo(EMPTY.log().counts());
    }

    @Test
    void othersAreOrders() {
        assertThat(FULL.reads(other(0))).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(FULL.reads(other(UNSHIPPED))).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void isAsSmall() {
        assertThat(FULL.bytes(FULL.sell())).isEqualTo(EMPTY.bytes(EMPTY.sell()));
    }

    @Test
    void asksByTheFirstFieldOfAnIndex() {
        assertThat(FULL.log().shapes())
                .filteredOn(shape -> !shape.command().equals("insert"))
                .isNotEmpty()
                .allSatisfy(
                        shape ->
                                assertThat(shape.fields())
                                        .containsAnyElementsOf(FULL.indexed(shape.collection())));
    }

    @Test
    void isAnsweredAsFast() {
        log.warn(
                "An order takes {} commands; µs beside none and beside {} others: {}",
                FULL.log().counts().values().stream().mapToInt(n -> n).sum() / (double) ORDERS,
                OTHERS,
                FULL.log().shapes().stream().map(CostOfAnOrderTests::micros).toList());
        assertThat(FULL.log().shapes())
                .allSatisfy(
                        shape ->
                                assertThat((double) FULL.log().medianMicros(shape))
                                        .isLessThan(AS_FAST * EMPTY.log().medianMicros(shape)));
    }

    private static String micros(CommandLog.Shape shape) {
        return "%s %s %d %d"
                .formatted(
                        shape.command(),
                        shape.fields(),
                        EMPTY.log().medianMicros(shape),
                        FULL.log().medianMicros(shape));
    }

    /** As the service leaves them once they are told; most of them were shipped. */
    private static void insertOthers() {
        var shipped = withoutDetails(FULL.document(FULL.sell()));
        var confirmed = withoutDetails(FULL.document(FULL.confirm()));
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            batch.add(
                    i < UNSHIPPED
                            ? copy(confirmed, i)
                            : copy(shipped, i).append("customerId", "g_" + i % CUSTOMERS));
            if (batch.size() == BATCH) {
                FULL.insert(batch);
                batch.clear();
            }
        }
    }

    private static Document copy(Document order, int i) {
        var at = Date.from(NOON.minusSeconds(i / 100));
        return new Document(order).append("_id", other(i).value()).append("createdAt", at);
    }

    private static OrderId other(int i) {
        return OrderId.of(aGuest(), "other-" + i);
    }

    /** No query looks at these, and an order without them can still be read. */
    private static Document withoutDetails(Document order) {
        assertThat(order).doesNotContainKey("open").containsEntry("outbox", List.of());
        order.remove("told");
        order.remove("statusHistory");
        order.get("saga", Document.class).remove("log");
        order.get("delivery", Document.class).remove("address");
        order.get("delivery", Document.class).remove("email");
        order.get("fulfilment", Document.class).remove("parcels");
        order.getList("lines", Document.class).removeLast();
        order.get("payment", Document.class).remove("ledger");
        return order;
    }
}
