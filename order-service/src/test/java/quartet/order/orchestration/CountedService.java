package quartet.order.orchestration;

import static com.mongodb.client.model.Filters.eq;

import static quartet.order.ordering.OrderFixtures.NOON;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutEvent.Done;
import quartet.order.checkout.Request;
import quartet.order.faults.CrashPoint;
import quartet.order.ordering.Asked;
import quartet.order.ordering.LedgerEntry;
import quartet.order.ordering.OpenSagas;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderFixtures;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.OrderStatus;
import quartet.order.ordering.Orders;
import quartet.order.outbox.RelayFixture;
import quartet.order.store.StoreFixtures;
import quartet.stores.Stores;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Whatever of the service talks to MongoDB, on one thread and in a database of its own; goods and
 * money are always there.
 */
final class CountedService implements AutoCloseable {

    private static final OrchestrationProperties PROPERTIES =
            new OrchestrationProperties(
                    3,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(250),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(1),
                    100,
                    400);

    private final CommandLog log = new CommandLog();
    private final MongoClient client =
            MongoClients.create(
                    MongoClientSettings.builder()
                            .applyConnectionString(
                                    new ConnectionString(Stores.mongo().uri("orders")))
                            .addCommandListener(log)
                            .build());
    private final MongoDatabase database = client.getDatabase("cost-" + UUID.randomUUID());
    private final SimulatedClock clock = new SimulatedClock(NOON);
    private final RelayFixture relay = new RelayFixture(database, clock);
    private final Orders orders = OrderFixtures.orders(database, relay.signal());
    private final OpenSagas open = OrderFixtures.openSagas(database);
    private final Orchestrator orchestrator;
    private final Sagas sagas;
    private final OverdueOrders sweeper;

    CountedService() {
        var meters = new SimpleMeterRegistry();
        var patience = new Patience(clock, new SplittableRandom(1), PROPERTIES);
        var writer = new Writer("counted");
        var alarms = new Alarms(meters);
        var outcomes = new Outcomes(orders);
        orchestrator =
                new Orchestrator(
                        orders, CountedService::done, patience, writer, alarms, CrashPoint.none());
        sagas = new Sagas(orchestrator, orders, outcomes, patience, writer, PROPERTIES, meters);
        var count = new OpenSagaCount(open, meters);
        sweeper = new OverdueOrders(orders, sagas, count, PROPERTIES, alarms, meters);
        StoreFixtures.index(database);
    }

    private static Asked done(Request request, Order order) {
        return new Asked(request, new Done(request), money(request, order));
    }

    private static @Nullable LedgerEntry money(Request request, Order order) {
        return switch (request) {
            case AUTHORISE, CAPTURE ->
                    OrderFixtures.aLedgerEntry(
                            LedgerEntry.Kind.valueOf(request.name()),
                            order.purchase().totals().total());
            default -> null;
        };
    }

    CommandLog log() {
        return log;
    }

    /**
     * The life of an order from the look-up of its key to the news that analytics-service has it,
     * with a sweep, a poll and two wake-ups of the relay all to itself.
     */
    OrderId sell() {
        var id = confirm();
        sweeper.sweep();
        ship(id);
        orders.analysed(List.of(id.value()));
        clock.advance(RelayFixture.POLL.multipliedBy(2));
        relay.round();
        return id;
    }

    /** As {@code PlacingOrders} and {@code OpenOrders} do it. */
    OrderId confirm() {
        var id = OrderFixtures.aClaimedOrder().id();
        var order = OrderFixtures.claimed(id, "counted", sagas.now());
        if (orders.find(id).isPresent()
                || !open.of(order.purchase().customer(), 4).isEmpty()
                || !orders.claim(order)) {
            throw new IllegalStateException("Not the first of its key: " + id);
        }
        orchestrator.run(order);
        relay.round();
        return id;
    }

    /** As {@code Decisions} does it. */
    private void ship(OrderId id) {
        var order = orders.find(id).orElseThrow();
        var decided = orchestrator.decide(order, SimulatedDesk.shipping(), "desk").orElseThrow();
        orchestrator.run(decided);
        relay.round();
    }

    OrderStatus reads(OrderId id) {
        return orders.find(id).orElseThrow().progress().status();
    }

    /** How the order stands in the database. */
    Document document(OrderId id) {
        return Objects.requireNonNull(collection().find(eq("_id", id.value())).first());
    }

    int bytes(OrderId id) {
        var raw = collection().withDocumentClass(RawBsonDocument.class);
        return Objects.requireNonNull(raw.find(eq("_id", id.value())).first())
                .getByteBuffer()
                .remaining();
    }

    /** Past the log, whose client decodes whatever it sends. */
    void insert(List<Document> documents) {
        try (var plain = MongoClients.create(Stores.mongo().uri("orders"))) {
            plain.getDatabase(database.getName()).getCollection("orders").insertMany(documents);
        }
    }

    /** The fields that an index of the collection begins with. */
    Set<String> indexed(String collection) {
        return database.getCollection(collection)
                .listIndexes()
                .map(index -> index.get("key", Document.class).keySet().iterator().next())
                .into(new HashSet<>());
    }

    private MongoCollection<Document> collection() {
        return database.getCollection("orders");
    }

    @Override
    public void close() {
        sagas.destroy();
        database.drop();
        client.close();
    }
}
