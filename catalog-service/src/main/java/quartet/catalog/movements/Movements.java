package quartet.catalog.movements;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import quartet.catalog.outbox.Event;
import quartet.catalog.stock.Copying;
import quartet.catalog.stock.Heads;
import quartet.catalog.stock.MovementKind;
import quartet.catalog.stock.Sku;
import quartet.catalog.stock.StockEvents;
import quartet.catalog.stock.Told;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The movements of a SKU: those that relays have copied, and those that still wait in the log, read
 * in this order so that none is missed. Their numbers are dense, so a page is asked for by id and
 * needs neither index nor sort.
 */
@Component
class Movements {

    private static final int STEP = 100;
    private static final int MOST_STEPS = 10;

    private final MongoCollection<Document> copies;
    private final Heads heads;
    private final JsonMapper json;

    Movements(MongoDatabase database, Heads heads, JsonMapper json) {
        this.copies = database.getCollection("stockMovements");
        this.heads = heads;
        this.json = json;
    }

    /** Some movements, and where the older ones begin. */
    record Page(List<MovementView> items, @Nullable String next) {}

    /** Which movements are asked for: newest first, of one kind or of all. */
    record Query(@Nullable Long from, @Nullable MovementKind kind, int limit) {}

    /**
     * A page looks at a thousand numbers at most: of a kind that is rare it may be short, or empty,
     * and still name a next one. Empty for a SKU without books.
     */
    Optional<Page> page(Sku sku, Query query) {
        return heads.told(sku).map(told -> page(sku, told, query));
    }

    private Page page(Sku sku, Told told, Query query) {
        var waiting = new TreeMap<Long, MovementView>();
        told.waiting().stream()
                .filter(event -> event.type().equals(StockEvents.MOVED))
                .map(event -> json.readValue(event.body(), MovementView.class))
                .forEach(view -> waiting.put(view.seq(), view));
        var items = new ArrayList<MovementView>();
        long last = query.from() == null ? told.seq() : Math.min(told.seq(), query.from());
        for (int steps = 0; steps < MOST_STEPS && last > 0; steps++) {
            long first = Math.max(1, last - STEP + 1);
            var found = copied(sku, first, last, query.kind());
            waiting.subMap(first, last + 1).values().stream()
                    .filter(view -> query.kind() == null || view.kind() == query.kind())
                    .forEach(view -> found.put(view.seq(), view));
            for (var view : found.descendingMap().values()) {
                items.add(view);
                if (items.size() == query.limit()) {
                    return new Page(items, cursor(view.seq() - 1));
                }
            }
            last = first - 1;
        }
        return new Page(items, cursor(last));
    }

    private static @Nullable String cursor(long seq) {
        return seq > 0 ? "" + seq : null;
    }

    private TreeMap<Long, MovementView> copied(
            Sku sku, long first, long last, @Nullable MovementKind kind) {
        var ids = LongStream.rangeClosed(first, last).mapToObj(seq -> Event.id(sku.value(), seq));
        var filter = and(in("_id", ids.toList()), eq("type", StockEvents.MOVED));
        var found = new TreeMap<Long, MovementView>();
        for (var stored :
                copies.find(kind == null ? filter : and(filter, eq("kind", kind.inWords())))) {
            var view = view(stored);
            found.put(view.seq(), view);
        }
        return found;
    }

    private MovementView view(Document stored) {
        return json.readValue(Copying.event(stored).body(), MovementView.class);
    }
}
