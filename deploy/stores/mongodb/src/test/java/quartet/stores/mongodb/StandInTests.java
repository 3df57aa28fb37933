package quartet.stores.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class StandInTests {

    private static LocalServer server;
    private MongoCollection<Document> orders;

    @BeforeAll
    static void start() {
        server = new LocalServer(Shelves.inMemory());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void aCollectionOfItsOwn(TestInfo test) {
        orders = server.collection(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void saysHello() {
        var hello = server.client().getDatabase("admin").runCommand(new Document("hello", 1));
        assertThat(hello.getBoolean("ismaster")).isTrue();
    }

    @Test
    void updatesOnlyTheRevisionThatWasRead() {
        orders.insertOne(order("o1").append("saga", new Document("rev", 3)));

        var stale = orders.updateOne(and(eq("_id", "o1"), eq("saga.rev", 2)), inc("saga.rev", 1));
        var fresh = orders.updateOne(and(eq("_id", "o1"), eq("saga.rev", 3)), inc("saga.rev", 1));

        assertThat(stale.getMatchedCount()).isZero();
        assertThat(fresh.getMatchedCount()).isEqualTo(1);
    }

    @Test
    void countsWhileOthersWrite() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing =
                    threads.submit(
                            () -> {
                                for (int round = 0; round < 20; round++) {
                                    orders.insertMany(
                                            IntStream.range(0, 5_000)
                                                    .mapToObj(i -> order("o" + i))
                                                    .toList());
                                    orders.deleteMany(new Document());
                                }
                                return null;
                            });
            while (!writing.isDone()) {
                assertThat(orders.countDocuments(eq("status", "none"))).isZero();
            }
            writing.get();
        }
    }

    @Test
    void letsOneOfManyWritersOfARevisionWin() throws Exception {
        orders.insertOne(order("o1").append("rev", 0));
        try (var threads = Executors.newFixedThreadPool(16)) {
            var results =
                    threads.invokeAll(
                            IntStream.range(0, 64)
                                    .<Callable<Long>>mapToObj(_ -> this::matchedByRevisionZero)
                                    .toList());
            long matched = 0;
            for (var result : results) {
                matched += result.get();
            }
            assertThat(matched).isEqualTo(1);
        }
    }

    private long matchedByRevisionZero() {
        return orders.updateOne(and(eq("_id", "o1"), eq("rev", 0)), set("rev", 1))
                .getMatchedCount();
    }

    @Test
    void changesNestedFieldsListsAndMaps() {
        orders.insertOne(order("o1").append("lines", List.of(new Document("sku", "A"))));

        orders.updateOne(
                eq("_id", "o1"),
                combine(
                        push("lines", new Document("sku", "B")),
                        set("warehouses.W1.available", 5),
                        unset("status")));

        var found = orders.find(eq("_id", "o1")).into(new ArrayList<>()).getFirst();
        assertThat(found.getList("lines", Document.class)).hasSize(2);
        assertThat(found.getEmbedded(List.of("warehouses", "W1", "available"), 0)).isEqualTo(5);
        assertThat(found).doesNotContainKey("status");
    }

    @Test
    void findsBySecondaryIndexWhatAScanWouldFind() {
        var scanned = server.collection("scanned");
        orders.createIndex(Indexes.ascending("status"));
        orders.createIndex(Indexes.ascending("nextAt"), new IndexOptions().sparse(true));
        orders.createIndex(Indexes.ascending("lines.sku"));
        for (var collection : List.of(orders, scanned)) {
            IntStream.range(0, 200).forEach(i -> collection.insertOne(varied(i)));
            collection.updateMany(
                    eq("status", "S3"), combine(set("status", "S9"), unset("nextAt")));
            collection.deleteMany(eq("status", "S5"));
        }
        for (var filter :
                List.of(
                        eq("status", "S9"),
                        eq("status", null),
                        in("status", "S1", "S2"),
                        and(eq("status", "S1"), lte("nextAt", 50)),
                        and(gt("nextAt", 20), lte("nextAt", 30)),
                        eq("nextAt", 8.0),
                        or(eq("status", "S1"), eq("nextAt", 4)),
                        eq("lines.sku", "K7"),
                        and(gt("lines.sku", "K2"), lte("lines.sku", "K3")))) {
            assertThat(ids(orders, filter)).as("%s", filter).isEqualTo(ids(scanned, filter));
        }
    }

    @Test
    void sortsLimitsAndProjects() {
        IntStream.range(0, 300).forEach(i -> orders.insertOne(varied(i)));

        var page =
                orders.find(eq("status", "S1"))
                        .sort(descending("number"))
                        .skip(1)
                        .limit(2)
                        .projection(include("number"))
                        .into(new ArrayList<>());

        assertThat(page)
                .containsExactly(
                        new Document("_id", "o281").append("number", 281),
                        new Document("_id", "o271").append("number", 271));
        assertThat(orders.find().into(new ArrayList<>())).hasSize(300);
    }

    @Test
    void countsWithoutAndWithAFilter() {
        IntStream.range(0, 30).forEach(i -> orders.insertOne(varied(i)));

        assertThat(orders.countDocuments()).isEqualTo(30);
        assertThat(orders.countDocuments(eq("status", "S1"))).isEqualTo(3);
        assertThat(orders.countDocuments(eq("status", "none"))).isZero();
    }

    @Test
    void refusesADuplicateOfAUniqueField() {
        orders.createIndex(
                Indexes.ascending("invoice"), new IndexOptions().unique(true).sparse(true));
        orders.insertMany(List.of(order("o1"), order("o2"), order("o3").append("invoice", "1")));

        assertThatThrownBy(() -> orders.insertOne(order("o4").append("invoice", "1")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> orders.insertOne(order("o1")))
                .isInstanceOf(MongoWriteException.class);
        assertThat(orders.countDocuments()).isEqualTo(3);
    }

    @Test
    void tellsHowManyOfABatchWereInserted() {
        orders.insertOne(order("o2"));
        assertThatThrownBy(() -> orders.insertMany(List.of(order("o1"), order("o2"), order("o3"))))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
    }

    @Test
    void upsertsByAConditionOnTheId() {
        var upsert = new UpdateOptions().upsert(true);
        orders.updateOne(eq("_id", "h1"), set("version", 1), upsert);
        orders.updateOne(eq("_id", "h1"), set("version", 2), upsert);

        assertThat(orders.find().into(new ArrayList<>()))
                .containsExactly(new Document("_id", "h1").append("version", 2));
    }

    private static List<Object> ids(MongoCollection<Document> collection, Bson filter) {
        return collection.find(filter).map(d -> d.get("_id")).into(new ArrayList<>()).stream()
                .sorted()
                .toList();
    }

    private static Document order(String id) {
        return new Document("_id", id).append("status", "PENDING");
    }

    private static Document varied(int i) {
        var order = new Document("_id", "o" + i).append("number", i).append("status", "S" + i % 10);
        if (i % 4 == 0) {
            order.append("nextAt", i);
        }
        return order.append(
                "lines",
                List.of(new Document("sku", "K" + i % 9), new Document("sku", "K" + i % 5)));
    }
}
