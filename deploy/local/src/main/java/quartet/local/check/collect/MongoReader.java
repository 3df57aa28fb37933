package quartet.local.check.collect;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import quartet.local.check.dump.Hold;
import quartet.local.check.dump.Movement;
import quartet.local.check.dump.Order;
import quartet.local.check.dump.PastSales;
import quartet.local.check.dump.Stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads orders and stock. A scan is no snapshot, so all is read again until two readings in a row
 * are alike.
 */
final class MongoReader {

    private static final int TRIES = 5;

    private final MongoClient client;

    MongoReader(MongoClient client) {
        this.client = client;
    }

    /** What was read, and a sum that tells it from anything else. */
    record Read(
            List<Order> orders,
            PastSales past,
            List<Stock> stock,
            List<Hold> holds,
            List<Movement> movements,
            Map<String, Map<String, Long>> published,
            long sum) {}

    Read read() throws NotReadable {
        try {
            for (int i = 0; i < TRIES; i++) {
                var read = once();
                if (read.sum() == sum()) {
                    return read;
                }
            }
        } catch (MongoException e) {
            throw new NotReadable("mongodb", e);
        }
        throw new NotReadable("mongodb", "read " + TRIES + " times, never twice alike");
    }

    private Read once() {
        var orders = new ArrayList<Order>();
        var past = new PastTally();
        var numbers = new HashMap<String, Long>();
        var stock = new ArrayList<Stock>();
        var holds = new ArrayList<Hold>();
        var movements = new ArrayList<Movement>();
        var products = new HashMap<String, Long>();
        var seqs = new HashMap<String, Long>();
        long sum =
                each(
                        order -> {
                            numbers.put(Docs.text(order, "_id"), Docs.number(order, "seq"));
                            if (OrderReader.past(order)) {
                                past.add(order);
                            } else {
                                orders.add(OrderReader.order(order));
                            }
                        },
                        credit -> numbers.put(Docs.text(credit, "_id"), Docs.number(credit, "seq")),
                        head -> {
                            var read = stock(head);
                            stock.add(read);
                            seqs.put(read.sku(), read.seq());
                        },
                        hold -> holds.add(hold(hold)),
                        movement -> movements.add(movement(movement)),
                        product ->
                                products.put(
                                        Docs.text(product, "_id"),
                                        Docs.number(product, "version")));
        var published = Map.of("orders", numbers, "stock", seqs, "products", products);
        return new Read(orders, past.sales(), stock, holds, movements, Map.copyOf(published), sum);
    }

    private long sum() {
        return each(null, null, null, null, null, null);
    }

    private long each(
            @Nullable Consumer<Document> order,
            @Nullable Consumer<Document> credit,
            @Nullable Consumer<Document> head,
            @Nullable Consumer<Document> hold,
            @Nullable Consumer<Document> movement,
            @Nullable Consumer<Document> product) {
        var orders = new Documents(client.getDatabase("orders"));
        orders.each("orders", order);
        orders.each("credits", credit, "seq");
        var catalog = new Documents(client.getDatabase("catalog"));
        catalog.each("stock", head, "head");
        catalog.each("holds", hold, "orderId", "sku", "state", "quantity");
        catalog.each("stockMovements", movement);
        catalog.each("products", product, "version");
        return orders.sum() + catalog.sum();
    }

    private static Stock stock(Document stock) {
        var head = Docs.sub(stock, "head");
        return new Stock(
                Docs.text(stock, "_id"),
                Docs.number(head, "seq"),
                Docs.levels(Docs.sub(head, "warehouses")));
    }

    private static Hold hold(Document hold) {
        return new Hold(
                Docs.text(hold, "orderId"),
                Docs.text(hold, "sku"),
                Docs.text(hold, "state"),
                Docs.number(hold, "quantity"));
    }

    /**
     * Warnings stand in the same log entry as the movement that caused them, and move nothing. The
     * reference is not asked for: an operator may type an order's id there.
     */
    static Movement movement(Document movement) {
        var kind = Docs.text(movement, "kind");
        return new Movement(
                Docs.text(movement, "sku"),
                Docs.number(movement, "seq"),
                kind,
                Docs.text(movement, "orderId"),
                kind.isEmpty() ? Map.of() : Docs.levels(Docs.sub(movement, "changes")),
                Docs.levels(Docs.sub(movement, "after")));
    }
}
