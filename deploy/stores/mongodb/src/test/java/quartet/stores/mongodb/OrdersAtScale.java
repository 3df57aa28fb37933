package quartet.stores.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Not a test: prints what 20,000 orders of 22 lines cost. README names the command. */
class OrdersAtScale {

    private static final int ORDERS = 20_000;
    private static final int BATCH = 100;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void measure(boolean onDisk, @TempDir Path folder) {
        System.out.println(onDisk ? "with a journal" : "memory alone");
        try (var server = new LocalServer(onDisk ? Shelves.in(folder) : Shelves.inMemory())) {
            var orders = server.collection("orders");
            orders.createIndex(Indexes.ascending("open"), new IndexOptions().sparse(true));
            orders.createIndex(Indexes.ascending("status"));
            each(
                    "insert, " + BATCH + " at once, an order",
                    ORDERS / BATCH,
                    BATCH,
                    i -> insert(orders, i));
            var due = and(eq("open", true), lte("saga.nextAt", ORDERS));
            each("find 50 by open (index) and saga.nextAt", 50, 1, _ -> list(orders.find(due)));
            each(
                    "find 50 by status (index)",
                    50,
                    1,
                    _ -> list(orders.find(eq("status", "PENDING"))));
            each("find 50 by flag (scan)", 20, 1, _ -> list(orders.find(eq("flag", true))));
            each(
                    "sort all by number, first 20",
                    20,
                    1,
                    _ -> list(orders.find().sort(descending("number")).limit(20)));
            each("count all", 50, 1, _ -> orders.countDocuments());
            each("find by _id", 2_000, 1, i -> list(orders.find(eq("_id", "o" + i))));
            each("updateOne by _id and saga.rev", 2_000, 1, i -> update(orders, i));
        }
        if (onDisk) {
            each("start again", 1, 1, _ -> new LocalServer(Shelves.in(folder)).close());
        }
    }

    private static void each(String what, int times, int per, IntConsumer action) {
        IntStream.range(0, Math.min(times, 20))
                .filter(_ -> times > 100 && per == 1)
                .forEach(action);
        var start = System.nanoTime();
        IntStream.range(0, times).forEach(action);
        var taken = Duration.ofNanos((System.nanoTime() - start) / times / per);
        System.out.printf("%-45s %9.3f ms%n", what, taken.toNanos() / 1e6);
    }

    private static void list(Iterable<Document> found) {
        found.forEach(_ -> {});
    }

    private static void insert(MongoCollection<Document> orders, int batch) {
        var first = batch * BATCH;
        orders.insertMany(
                IntStream.range(first, first + BATCH).mapToObj(OrdersAtScale::order).toList());
    }

    private static void update(MongoCollection<Document> orders, int i) {
        var current = and(eq("_id", "o" + i), eq("saga.rev", i < 20 ? 1 : 0));
        orders.updateOne(current, combine(set("note", "seen"), inc("saga.rev", 1)));
    }

    private static Document order(int i) {
        var lines = new ArrayList<Document>();
        IntStream.range(0, i % 40 + 2).forEach(line -> lines.add(line(i, line)));
        var open = i % 400 == 0;
        var order =
                new Document("_id", "o" + i)
                        .append("number", i)
                        .append("status", open ? "PENDING" : "DELIVERED")
                        .append("flag", open)
                        .append("saga", new Document("rev", 0).append("nextAt", i))
                        .append("lines", lines)
                        .append("statusHistory", List.of(new Document("to", "DELIVERED")));
        return open ? order.append("open", true) : order;
    }

    private static Document line(int order, int line) {
        return new Document("sku", "2" + (order * 31 + line * 17) % 4_000)
                .append("name", "WHITE HANGING HEART T-LIGHT HOLDER")
                .append("category", "home")
                .append("goods", true)
                .append("quantity", line + 1)
                .append("unitPrice", 255L)
                .append("lineTotal", 255L * (line + 1))
                .append("status", "DELIVERED");
    }
}
