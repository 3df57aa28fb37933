package quartet.order.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.order.ordering.OrderFixtures.NOON;
import static quartet.order.ordering.OrderFixtures.aClaimedOrder;
import static quartet.order.ordering.OrderFixtures.aLedgerEntry;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import quartet.order.checkout.CheckoutEvent.Done;
import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Authorising;
import quartet.order.checkout.CheckoutState.Capturing;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Pinning;
import quartet.order.checkout.CheckoutState.Settling;
import quartet.order.checkout.Request;
import quartet.order.ordering.LedgerEntry.Kind;
import quartet.stores.Stores;

import java.util.List;
import java.util.Optional;

/** The ledger moves with the saga, in the same write, or not at all. */
class OrderLedgerTests {

    private static final MongoClient CLIENT = MongoClients.create(Stores.mongo().uri("orders"));
    private static final MongoDatabase DATABASE = CLIENT.getDatabase("orders-ledger");
    private static final long TOTAL = 5048;

    private final Orders orders = OrderFixtures.orders(DATABASE);

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void keepsWhatTheProviderSaidWithTheStepItLedTo() {
        var order = authorised(aClaimedOrder());
        assertThat(orders.find(order.id())).contains(order);
        assertThat(order.ledger().authorised()).isEqualTo(TOTAL);
        var captured = capture(capturing(order)).orElseThrow();
        assertThat(orders.find(order.id())).contains(captured);
        assertThat(captured.ledger().captured()).isEqualTo(TOTAL);
        assertThat(captured.ledger().entries())
                .extracting(LedgerEntry::kind)
                .containsExactly(Kind.AUTHORISE, Kind.CAPTURE);
        assertThat(captured.saga().log()).last().extracting(SagaEntry::step).isEqualTo("SETTLE");
    }

    @Test
    void takesNothingWhereTheSumsAreNotThoseThatWereRead() {
        var order = capturing(authorised(aClaimedOrder()));
        set(order, new Document("$set", new Document("payment.captured", 1L)));
        assertThat(capture(order)).isEmpty();
        set(order, new Document("$set", new Document("payment.captured", 0L)));
        assertThat(capture(order)).isPresent();
    }

    @Test
    void goesOnWithAnOrderThatIsOlderThanLedgers() {
        var order = capturing(authorised(aClaimedOrder()));
        var sums = new Document("payment.authorised", "").append("payment.captured", "");
        sums.append("payment.refunded", "").append("payment.ledger", "");
        set(order, new Document("$unset", sums));
        var old = orders.find(order.id()).orElseThrow();
        assertThat(old.ledger().authorised()).isEqualTo(TOTAL);
        var captured = capture(old).orElseThrow();
        assertThat(orders.find(order.id())).contains(captured);
    }

    private Order authorised(Order order) {
        orders.claim(order);
        var asking = orders.advance(order, to(new Authorising())).orElseThrow();
        return orders.advance(asking, to(new Pinning(), Request.AUTHORISE, Kind.AUTHORISE))
                .orElseThrow();
    }

    private Order capturing(Order order) {
        var confirmed = orders.advance(order, to(new Confirmed())).orElseThrow();
        return orders.advance(confirmed, to(new Capturing())).orElseThrow();
    }

    private Optional<Order> capture(Order order) {
        return orders.advance(order, to(new Settling(), Request.CAPTURE, Kind.CAPTURE));
    }

    private static void set(Order order, Document update) {
        DATABASE.getCollection("orders").updateOne(new Document("_id", order.id().value()), update);
    }

    private static Change to(CheckoutState state) {
        return new Change(state, "order-service", "why", NOON, 0, NOON, "test");
    }

    private static Change to(CheckoutState state, Request request, Kind kind) {
        var said = new Asked(request, new Done(request), aLedgerEntry(kind, TOTAL));
        return new Change(state, "order-service", "why", NOON, 0, NOON, "test", List.of(said));
    }
}
