package quartet.catalog.warehouses;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.springframework.stereotype.Component;

import quartet.catalog.stock.Levels;

import java.util.List;
import java.util.TreeMap;

/** The warehouses in the store; there are few, and none is ever removed. */
@Component
public class Warehouses {

    private static final Warehouse FIRST = new Warehouse(Levels.FIRST_WAREHOUSE, "First warehouse");

    private final MongoCollection<Document> warehouses;

    Warehouses(MongoDatabase database) {
        this.warehouses = database.getCollection("warehouses");
    }

    public boolean contains(String id) {
        return id.equals(FIRST.id()) || warehouses.find(eq(id)).first() != null;
    }

    List<Warehouse> all() {
        var all = new TreeMap<String, Warehouse>();
        all.put(FIRST.id(), FIRST);
        for (var stored : warehouses.find()) {
            var id = stored.getString("_id");
            all.put(id, new Warehouse(id, stored.getString("name")));
        }
        return List.copyOf(all.values());
    }

    /** False if there is one of that id. */
    boolean add(Warehouse warehouse) {
        if (warehouse.id().equals(FIRST.id())) {
            return false;
        }
        try {
            warehouses.insertOne(
                    new Document("_id", warehouse.id()).append("name", warehouse.name()));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }
}
