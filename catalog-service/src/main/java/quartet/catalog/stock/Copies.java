package quartet.catalog.stock;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds and applied keys: the newest entry in a head's log, else the document that a relay copied
 * from it. The document is read after the head; the other way round an entry could be copied and
 * removed between the two reads and be seen in neither.
 */
@Component
public class Copies {

    private final MongoCollection<Document> holds;
    private final MongoCollection<Document> applied;

    Copies(MongoDatabase database) {
        this.holds = database.getCollection("holds");
        this.applied = database.getCollection("applied");
    }

    /** What the order has of this SKU; null if it never asked for it. */
    public @Nullable Hold hold(Head head, OrderId order) {
        var logged = head.hold(order);
        if (logged != null) {
            return logged;
        }
        var copied = holds.find(eq(id(order.value(), head.sku().value()))).first();
        return copied == null ? null : Documents.hold(copied);
    }

    /** The same of several SKUs; those it never asked for are left out. */
    public Map<Sku, Hold> holds(Collection<Head> heads, OrderId order) {
        var found = new HashMap<Sku, Hold>();
        var elsewhere = new HashMap<String, Sku>();
        for (var head : heads) {
            var logged = head.hold(order);
            if (logged == null) {
                elsewhere.put(id(order.value(), head.sku().value()), head.sku());
            } else {
                found.put(head.sku(), logged);
            }
        }
        if (!elsewhere.isEmpty()) {
            for (var copy : holds.find(in("_id", elsewhere.keySet()))) {
                found.put(elsewhere.get(copy.getString("_id")), Documents.hold(copy));
            }
        }
        return found;
    }

    /** What was done under this key; null if nothing was. */
    public @Nullable Applied applied(Head head, String key) {
        var logged = head.applied(key);
        if (logged != null) {
            return logged;
        }
        var copied = applied.find(eq(id(key, head.sku().value()))).first();
        return copied == null ? null : Documents.applied(key, copied);
    }

    /** The id of a copy: SKUs hold no slash, so that it falls apart in one way only. */
    static String id(String key, String sku) {
        return key + "/" + sku;
    }
}
