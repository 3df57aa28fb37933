package quartet.catalog.movements;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.springframework.stereotype.Component;

import quartet.catalog.stock.Sku;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The movements that relays have copied. Their numbers are dense, so a page is asked for by id and
 * needs neither index nor sort.
 */
@Component
class Movements {

    private final MongoCollection<Document> movements;
    private final JsonMapper json;

    Movements(MongoDatabase database, JsonMapper json) {
        this.movements = database.getCollection("stockMovements");
        this.json = json;
    }

    /**
     * Movements numbered {@code last} and below, newest first; warnings in between are left out.
     */
    List<MovementView> upTo(Sku sku, long last, int limit) {
        var ids =
                LongStream.rangeClosed(Math.max(1, last - limit + 1), last)
                        .mapToObj(seq -> sku + ":" + seq)
                        .toList();
        var found = new TreeMap<Long, MovementView>(Comparator.reverseOrder());
        for (var stored :
                movements.find(
                        and(
                                eq("sku", sku.value()),
                                in("_id", ids),
                                eq("type", "stock.moved.v1")))) {
            var view = view(stored);
            found.put(view.seq(), view);
        }
        return new ArrayList<>(found.values());
    }

    private MovementView view(Document stored) {
        var body = new Document(stored);
        List.of("_id", "type", "at", "changes", "version").forEach(body::remove);
        return json.readValue(body.toJson(), MovementView.class);
    }
}
