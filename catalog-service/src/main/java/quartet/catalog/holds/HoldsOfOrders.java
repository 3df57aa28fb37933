package quartet.catalog.holds;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import quartet.catalog.stock.Copies;
import quartet.catalog.stock.Heads;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds holds without knowing their SKUs: in heads that no relay has copied yet, and in copies. */
@Component
class HoldsOfOrders {

    private static final int MOST_SKUS = 1_000;

    /** A hold somewhere, to be looked at before anything is believed about it. */
    record Place(OrderId order, Sku sku) {}

    private final MongoDatabase database;
    private final Heads heads;
    private final Copies copies;

    HoldsOfOrders(MongoDatabase database, Heads heads, Copies copies) {
        this.database = database;
        this.heads = heads;
        this.copies = copies;
    }

    /** What an order holds, by SKU. */
    List<HeldLine> of(OrderId order) {
        var skus = new TreeSet<Sku>();
        inLogs(and(eq("key", order.value()), exists("hold")), e -> isOf(order, e), MOST_SKUS)
                .forEach(place -> skus.add(place.sku()));
        inCopies(eq("orderId", order.value()), MOST_SKUS).forEach(place -> skus.add(place.sku()));
        var lines = new ArrayList<HeldLine>();
        for (var sku : skus) {
            heads.find(sku)
                    .map(head -> copies.hold(head, order))
                    .ifPresent(hold -> lines.add(new HeldLine(sku, hold)));
        }
        return lines;
    }

    /** Holds that look overdue; some of them may have been pinned since. */
    Set<Place> due(Instant now, int most) {
        var due = new LinkedHashSet<Place>();
        var date = Date.from(now);
        due.addAll(inCopies(and(eq("state", "HELD"), lte("expiresAt", date)), most));
        due.addAll(
                inLogs(
                        and(eq("hold.state", "HELD"), lte("hold.expiresAt", date)),
                        entry -> isDue(entry.get("hold", Document.class), date),
                        most));
        return due;
    }

    private List<Place> inCopies(Bson filter, int most) {
        return database.getCollection("holds")
                .find(filter)
                .projection(include("orderId", "sku"))
                .limit(most)
                .map(hold -> place(hold.getString("orderId"), hold.getString("sku")))
                .into(new ArrayList<>());
    }

    /** Only heads with something in their log can match: their index keeps this from a scan. */
    private List<Place> inLogs(Bson entry, Predicate<Document> wanted, int most) {
        var found = new ArrayList<Place>();
        for (var head :
                database.getCollection("stock")
                        .find(and(gt("head.log.version", 0L), elemMatch("head.log", entry)))
                        .projection(include("head.log.key", "head.log.hold"))
                        .limit(most)) {
            var log = head.get("head", Document.class).getList("log", Document.class);
            log.stream()
                    .filter(one -> one.containsKey("hold") && wanted.test(one))
                    .map(one -> place(one.getString("key"), head.getString("_id")))
                    .distinct()
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isOf(OrderId order, Document entry) {
        return order.value().equals(entry.getString("key"));
    }

    private static boolean isDue(Document hold, Date now) {
        return "HELD".equals(hold.getString("state")) && !hold.getDate("expiresAt").after(now);
    }

    private static Place place(String order, String sku) {
        return new Place(new OrderId(order), new Sku(sku));
    }
}
