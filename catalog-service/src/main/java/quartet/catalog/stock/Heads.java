package quartet.catalog.stock;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import quartet.catalog.outbox.Event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** The heads in the store: one document per SKU, one conditional write per change. */
@Component
public class Heads {

    private final MongoCollection<Document> stock;
    private final StockProperties properties;

    Heads(MongoDatabase database, StockProperties properties) {
        this.stock = database.getCollection("stock");
        this.properties = properties;
    }

    /** Starts the books of a SKU, with nothing in them. False if they were open already. */
    public boolean open(Sku sku) {
        try {
            stock.insertOne(unopened(sku));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    /** The same for many; those that were open already stay as they are. */
    public void openAll(Collection<Sku> skus) {
        try {
            var all = skus.stream().map(Heads::unopened).toList();
            stock.insertMany(all, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            boolean onlyDuplicates =
                    failure.getWriteErrors().stream()
                            .allMatch(e -> e.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyDuplicates || failure.getWriteConcernError() != null) {
                throw failure;
            }
        }
    }

    /** The head as it stands, its log without the events waiting in it. */
    public Optional<Head> find(Sku sku) {
        return Optional.ofNullable(found(eq(sku.value())).first()).map(this::head);
    }

    /** The same for several; those without books are left out. */
    List<Head> findAll(Collection<Sku> skus) {
        return found(in("_id", skus.stream().map(Sku::value).toList()))
                .map(this::head)
                .into(new ArrayList<>());
    }

    private FindIterable<Document> found(Bson which) {
        return stock.find(which).projection(exclude("head.log.events", "head.log.changes"));
    }

    private Head head(Document stored) {
        return Documents.head(stored, properties.reorderLevel());
    }

    /**
     * Up to {@code most} SKUs in their order, from the one after that on; all of them are after "".
     */
    List<Tip> after(String last, int most) {
        return stock.find(gt("_id", last))
                .projection(include("head.seq", "head.log.version"))
                .sort(ascending("_id"))
                .limit(most)
                .map(Documents::tip)
                .into(new ArrayList<>());
    }

    /** What was told about it so far, and what waits to be; empty without books. */
    public Optional<Told> told(Sku sku) {
        return Optional.ofNullable(
                        stock.find(eq(sku.value()))
                                .projection(include("head.seq", "head.log.events"))
                                .first())
                .map(Documents::told);
    }

    /**
     * Writes changes of different heads, each if its head is still the one it was computed from.
     *
     * @return how many were written; of several nothing says which
     */
    int write(List<HeadChange> changes) {
        if (changes.size() == 1) {
            var only = changes.getFirst();
            return (int) stock.updateOne(filter(only), update(only)).getMatchedCount();
        }
        var writes =
                changes.stream()
                        .map(c -> new UpdateOneModel<Document>(filter(c), update(c)))
                        .toList();
        return stock.bulkWrite(writes, new BulkWriteOptions().ordered(false)).getMatchedCount();
    }

    private static Document unopened(Sku sku) {
        return new Document("_id", sku.value()).append("head", Documents.emptyHead());
    }

    /** The version, and every level that an event of this change reports. */
    private static Bson filter(HeadChange change) {
        var conditions = new ArrayList<Bson>();
        conditions.add(eq(change.sku().value()));
        conditions.add(eq("head.version", change.from().version()));
        if (!change.events().isEmpty()) {
            var known = change.from().levels().warehouses();
            known.forEach(
                    (id, level) -> {
                        conditions.add(eq(path(id, "total"), level.total()));
                        conditions.add(eq(path(id, "available"), level.available()));
                        conditions.add(eq(path(id, "reserved"), level.reserved()));
                        conditions.add(eq(path(id, "damaged"), level.damaged()));
                    });
            change.changes().keySet().stream()
                    .filter(id -> !known.containsKey(id))
                    .forEach(id -> conditions.add(exists("head.warehouses." + id, false)));
        }
        return and(conditions);
    }

    private static Bson update(HeadChange change) {
        var updates = new ArrayList<Bson>();
        updates.add(inc("head.version", 1L));
        if (!change.events().isEmpty()) {
            updates.add(inc("head.seq", (long) change.events().size()));
        }
        change.changes().forEach((id, levels) -> updates.addAll(levels(change, id, levels)));
        if (change.setsReorderLevel()) {
            updates.add(set("head.reorder", Documents.reorder(change.reorder())));
        }
        updates.add(push("head.log", entry(change)));
        return combine(updates);
    }

    private static Collection<Bson> levels(HeadChange change, String id, LevelChange levels) {
        var updates = new ArrayList<Bson>();
        if (change.from().levels().warehouses().containsKey(id)) {
            updates.add(inc(path(id, "total"), levels.total()));
            updates.add(inc(path(id, "available"), levels.available()));
            updates.add(inc(path(id, "reserved"), levels.reserved()));
            updates.add(inc(path(id, "damaged"), levels.damaged()));
        } else {
            var level = Documents.level(change.levels().in(id));
            updates.add(set("head.warehouses." + id, level));
        }
        return updates;
    }

    private static Document entry(HeadChange change) {
        var entry = change.entry();
        var document =
                new Document("version", entry.version())
                        .append("key", entry.key())
                        .append("at", Date.from(entry.at()));
        if (entry.hold() != null) {
            document.append("hold", Documents.hold(entry.hold()));
        }
        if (entry.applied() != null) {
            document.append("applied", Documents.applied(entry.applied()));
        }
        if (!change.changes().isEmpty()) {
            document.append("changes", Documents.changes(change.changes()));
        }
        return document.append("events", change.events().stream().map(Event::toDocument).toList());
    }

    private static String path(String warehouse, String level) {
        return "head.warehouses." + warehouse + "." + level;
    }
}
