package quartet.catalog.products;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;

import org.bson.Document;
import org.springframework.stereotype.Component;

import quartet.catalog.outbox.Event;
import quartet.catalog.outbox.Signals;
import quartet.catalog.stock.Sku;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The products in the store. A change and its event are one write, filtered by the version. */
@Component
class Products {

    private final MongoCollection<Document> products;
    private final Signals signals;

    Products(MongoDatabase database, Signals productSignals) {
        this.products = database.getCollection("products");
        this.signals = productSignals;
    }

    Optional<Product> find(Sku sku) {
        return Optional.ofNullable(
                        products.find(eq(sku.value())).projection(exclude("outbox")).first())
                .map(ProductDocuments::product);
    }

    /** Those of them that exist, by SKU. */
    Map<Sku, Product> findAll(Collection<Sku> skus) {
        var found = new HashMap<Sku, Product>();
        var ids = skus.stream().map(Sku::value).toList();
        for (var stored : products.find(in("_id", ids)).projection(exclude("outbox"))) {
            var product = ProductDocuments.product(stored);
            found.put(product.sku(), product);
        }
        return found;
    }

    /** Up to {@code limit} products, in the order asked for. */
    List<Product> page(ProductQuery query, int limit) {
        return products.find(query.filter())
                .projection(exclude("outbox"))
                .sort(query.order())
                .limit(limit)
                .map(ProductDocuments::product)
                .into(new ArrayList<>());
    }

    /** A product, and whether an event of it waits to be sent. */
    record Found(Product product, boolean waits) {}

    /**
     * Up to {@code most} products in the order of their SKUs, from the one after that on; all of
     * them are after "".
     */
    List<Found> after(String last, int most) {
        return products.find(gt("_id", last))
                .sort(ascending("_id"))
                .limit(most)
                .map(
                        stored ->
                                new Found(
                                        ProductDocuments.product(stored),
                                        !stored.getList("outbox", Document.class).isEmpty()))
                .into(new ArrayList<>());
    }

    /** False if there is one of that SKU. */
    boolean add(Product product, Event event) {
        try {
            products.insertOne(toDocument(product, event));
            signals.changed(product.sku().value());
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    /** Adds many at once; how many of them were new. */
    int addAll(Map<Product, Event> added) {
        var documents = new ArrayList<Document>();
        added.forEach((product, event) -> documents.add(toDocument(product, event)));
        try {
            return products.insertMany(documents, new InsertManyOptions().ordered(false))
                    .getInsertedIds()
                    .size();
        } catch (MongoBulkWriteException failure) {
            boolean onlyDuplicates =
                    failure.getWriteErrors().stream()
                            .allMatch(e -> e.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyDuplicates || failure.getWriteConcernError() != null) {
                throw failure;
            }
            return documents.size() - failure.getWriteErrors().size();
        } finally {
            added.keySet().forEach(product -> signals.changed(product.sku().value()));
        }
    }

    /** False if the product has changed since it was read; nothing is written then. */
    boolean replace(Product before, Product after, Event event) {
        var filter =
                and(
                        eq(before.sku().value()),
                        eq("version", before.version()),
                        eq("category.primary", before.details().category().primary()));
        var update =
                combine(
                        new Document("$set", ProductDocuments.toDocument(after)),
                        push("outbox", event.toDocument()));
        boolean replaced = products.updateOne(filter, update).getMatchedCount() == 1;
        if (replaced) {
            signals.changed(after.sku().value());
        }
        return replaced;
    }

    private static Document toDocument(Product product, Event event) {
        var document = new Document("_id", product.sku().value());
        document.putAll(ProductDocuments.toDocument(product));
        return document.append("outbox", List.of(event.toDocument()));
    }
}
