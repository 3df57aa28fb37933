package quartet.order.ordering;

import com.mongodb.client.MongoDatabase;

import io.micrometer.tracing.Tracer;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import quartet.order.faults.CrashPoint;
import quartet.order.outbox.OutboxSignal;
import quartet.order.outbox.OutboxSignals;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders for tests. */
public final class OrderFixtures {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private OrderFixtures() {}

    /** Orders in this database, whose events nobody sends. */
    public static Orders orders(MongoDatabase database) {
        return orders(database, CrashPoint.none());
    }

    /** The same, in a process that dies at some point. */
    public static Orders orders(MongoDatabase database, CrashPoint crash) {
        return orders(database, OutboxSignals.silent(), crash);
    }

    /** Orders in this database, whose events wake a relay. */
    public static Orders orders(MongoDatabase database, OutboxSignal signal) {
        return orders(database, signal, CrashPoint.none());
    }

    private static Orders orders(MongoDatabase database, OutboxSignal signal, CrashPoint crash) {
        var traces =
                OutboxSignals.traces(new StaticListableBeanFactory().getBeanProvider(Tracer.class));
        return new Orders(database, new OrderEvents(JsonMapper.shared(), traces), signal, crash);
    }

    public static OpenSagas openSagas(MongoDatabase database) {
        return new OpenSagas(database);
    }

    public static CustomerId aGuest() {
        return new CustomerId("g_" + "a".repeat(26));
    }

    /** Another one at every call: two lines, one unit each. */
    public static Order aClaimedOrder() {
        return claimed(OrderId.of(aGuest(), UUID.randomUUID().toString()), "test", NOON);
    }

    public static Order claimed(OrderId id, String writer, Instant at) {
        return Order.claim(id, aPurchase(at), writer, at.plusSeconds(5), at.plusSeconds(20));
    }

    /** The same order, paid with another token. */
    public static Order claimed(Order order, String token) {
        return claimed(order, token, NOON);
    }

    public static Order claimed(Order order, String token, Instant at) {
        var p = order.purchase();
        return claimed(order.id(), with(p, p.lines(), p.totals(), token), at);
    }

    /** Another one at every call: one line, and nothing to pay for it. */
    public static Order aFreeOrder() {
        var order = aClaimedOrder();
        var lines = List.of(OrderLine.of("LEAFLET", "Leaflet", null, Map.of(), 1, 0, 0));
        var purchase = with(order.purchase(), lines, Totals.of(lines, 0), "tok_approve");
        return claimed(order.id(), purchase, NOON);
    }

    private static Order claimed(OrderId id, Purchase purchase, Instant at) {
        return Order.claim(id, purchase, "test", at.plusMillis(200), at.plusSeconds(20));
    }

    private static Purchase with(Purchase p, List<OrderLine> lines, Totals totals, String token) {
        return new Purchase(
                p.number(),
                p.customer(),
                p.fingerprint(),
                p.createdAt(),
                lines,
                totals,
                p.currency(),
                p.delivery(),
                token,
                p.paymentMethod(),
                p.fromCart(),
                p.imported());
    }

    /** Done at noon, under a key of its kind. */
    public static LedgerEntry aLedgerEntry(LedgerEntry.Kind kind, long amount) {
        return new LedgerEntry(
                kind, amount, "GBP", "pay_1", "o:" + kind, LedgerEntry.Outcome.DONE, NOON);
    }

    public static Purchase aPurchase(Instant at) {
        var lines =
                List.of(
                        OrderLine.of("MUG-BLUE", "Blue mug", "Kitchen", Map.of(), 2, 1299, 0),
                        OrderLine.of("TEAPOT-RED", "Red teapot", "Kitchen", Map.of(), 1, 2450, 0));
        var address = new Address("Ada", "1 High Street", null, "London", null, "N1 1AA", "GB");
        return new Purchase(
                "ORD-2026-001234",
                new CustomerId("g_nbswy3dpeb3w64tmmqxg64tfmr"),
                "fingerprint",
                at,
                lines,
                Totals.of(lines, 0),
                "GBP",
                new Delivery("GB", null, "standard", "ada@example.org", null, address, null),
                "tok_approve",
                "CARD",
                false,
                false);
    }
}
