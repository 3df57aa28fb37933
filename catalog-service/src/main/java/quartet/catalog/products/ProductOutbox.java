package quartet.catalog.products;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import quartet.catalog.outbox.Event;
import quartet.catalog.outbox.Outbox;
import quartet.catalog.outbox.Unsent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The unsent events of all products. */
@Component
class ProductOutbox implements Outbox {

    private final MongoCollection<Document> products;

    ProductOutbox(MongoDatabase database) {
        this.products = database.getCollection("products");
    }

    @Override
    public String topic() {
        return "products";
    }

    @Override
    public List<Unsent> unsent() {
        return read(gt("outbox.seq", 0L));
    }

    @Override
    public List<Unsent> unsentOf(Collection<String> skus) {
        return read(and(in("_id", skus), gt("outbox.seq", 0L)));
    }

    @Override
    public void remove(Map<String, Long> marks) {
        var pulls = new ArrayList<UpdateOneModel<Document>>();
        marks.forEach(
                (sku, mark) -> {
                    var sent = new Document("outbox", lte("seq", mark).toBsonDocument());
                    pulls.add(new UpdateOneModel<>(eq(sku), new Document("$pull", sent)));
                });
        products.bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }

    private List<Unsent> read(Bson filter) {
        return products.find(filter)
                .projection(include("outbox"))
                .limit(MOST_AGGREGATES)
                .map(ProductOutbox::unsent)
                .into(new ArrayList<>());
    }

    private static Unsent unsent(Document product) {
        return new Unsent(
                product.getString("_id"),
                product.getList("outbox", Document.class).stream()
                        .map(Event::from)
                        .map(event -> new Unsent.Entry(event.seq(), List.of(event)))
                        .toList());
    }
}
