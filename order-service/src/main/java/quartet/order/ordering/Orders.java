package quartet.order.ordering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import quartet.order.faults.CrashPoint;
import quartet.order.handling.Handling;
import quartet.order.outbox.OutboxDocuments;
import quartet.order.outbox.OutboxSignal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The orders in MongoDB. Every change of an order is one write, on the revision that was read. */
@Component
public class Orders implements OrderStore {

    private static final Bson WITHOUT_EVENTS = exclude("outbox", "told");

    private final MongoCollection<Document> orders;
    private final OrderEvents events;
    private final OutboxSignal signal;
    private final CrashPoint crash;

    Orders(MongoDatabase database, OrderEvents events, OutboxSignal signal, CrashPoint crash) {
        this.orders = database.getCollection("orders");
        this.events = events;
        this.signal = signal;
        this.crash = crash;
    }

    /**
     * Inserts a new order together with the event that tells of it.
     *
     * @return false if there is one of that id already, and then nothing was written
     */
    public boolean claim(Order order) {
        var at = order.purchase().createdAt();
        crash.hit(order.saga().step(), "before");
        var first = Telling.first(order);
        var entry = events.entry(order, first, at, at);
        try {
            orders.insertOne(
                    OrderDocuments.document(order)
                            .append("open", true)
                            .append("told", List.of(ToldEvents.document(entry, order, first)))
                            .append("outbox", List.of(OutboxDocuments.document(entry))));
        } catch (MongoWriteException | DuplicateKeyException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
        crash.hit(order.saga().step(), "written");
        signal.written(order.id().value());
        return true;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        var found = orders.find(eq("_id", id.value())).projection(WITHOUT_EVENTS).first();
        return Optional.ofNullable(found).map(OrderDocuments::order);
    }

    @Override
    public Optional<Order> advance(Order read, Change change) {
        var next = read.after(change);
        var step = next.saga().step();
        crash.hit(step, "before");
        try {
            if (orders.updateOne(asRead(read, next), update(read, next, change)).getMatchedCount()
                    == 0) {
                return Optional.empty();
            }
        } catch (MongoException unknown) {
            if (!landed(next)) {
                throw unknown;
            }
        }
        crash.hit(step, "written");
        if (next.seq() > read.seq()) {
            signal.written(read.id().value());
        }
        return Optional.of(next);
    }

    /** Absent is what a document has that was never handled. */
    private static @Nullable Long revision(Handling handling) {
        return handling.rev() == 0 ? null : handling.rev();
    }

    /** Whatever the write was computed from; of the money only where it moves. */
    private static Bson asRead(Order read, Order next) {
        List<Bson> all = new ArrayList<>();
        all.add(eq("_id", read.id().value()));
        all.add(eq("saga.rev", read.saga().rev()));
        all.add(eq("fulfilment.rev", revision(read.handling())));
        all.add(eq("seq", read.seq()));
        if (next.handling().refunding() > read.handling().refunding()) {
            var before = read.handling().refunding();
            all.add(eq("fulfilment.refunding", before == 0 ? null : before));
            all.add(gte("payment.captured", next.handling().refunding()));
        }
        if (!next.ledger().equals(read.ledger())) {
            all.addAll(LedgerDocuments.asRead(read.ledger()));
        }
        return and(all);
    }

    /** A write that nobody answered may have happened: the saga's own diary tells. */
    private boolean landed(Order next) {
        return find(next.id())
                .filter(now -> now.saga().equals(next.saga()))
                .filter(now -> now.handling().equals(next.handling()))
                .isPresent();
    }

    private Document update(Order read, Order next, Change change) {
        var set = OrderDocuments.changes(next);
        var push = new Document();
        var money = LedgerDocuments.added(read.ledger(), next.ledger());
        if (money != null) {
            LedgerDocuments.changes(next.ledger(), set);
            push.append("payment.ledger", money);
        }
        if (next.history().size() > read.history().size()) {
            push.append("statusHistory", OrderDocuments.change(next.history().getLast()));
        }
        Telling.of(read, next)
                .ifPresent(
                        event -> {
                            var entry = events.entry(next, event, change.at(), change.at());
                            push.append("told", ToldEvents.document(entry, next, event));
                            push.append("outbox", OutboxDocuments.document(entry));
                        });
        // Who rests and has nothing new to tell is not opened by it.
        if (push.containsKey("outbox") || next.saga().nextAt() != null) {
            set.append("open", true);
        }
        var update = new Document("$set", set);
        return push.isEmpty() ? update : update.append("$push", push);
    }

    /** Orders whose saga should have gone on by now. */
    public List<Order> overdue(Instant now, int limit) {
        return orders.find(and(eq("open", true), lte("saga.nextAt", Date.from(now))))
                .projection(WITHOUT_EVENTS)
                .limit(limit)
                .map(OrderDocuments::order)
                .into(new ArrayList<>());
    }

    /** Takes an overdue order on for a while. Saves others the work; fences nothing. */
    public boolean lease(Order order, Instant until) {
        var nextAt =
                Objects.requireNonNull(order.saga().nextAt(), "An order at rest is never overdue");
        var asRead =
                and(
                        eq("_id", order.id().value()),
                        eq("saga.rev", order.saga().rev()),
                        eq("saga.nextAt", Date.from(nextAt)));
        return orders.updateOne(asRead, set("saga.nextAt", Date.from(until))).getMatchedCount()
                == 1;
    }

    /**
     * Notes that analytics-service has these in its books; past orders, thousands of them, it need
     * not.
     */
    public void analysed(Collection<String> ids) {
        orders.updateMany(
                and(in("_id", ids), ne("imported", true)), set("analyticsProcessed", true));
    }
}
