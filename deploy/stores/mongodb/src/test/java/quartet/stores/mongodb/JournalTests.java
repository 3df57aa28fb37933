package quartet.stores.mongodb;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.stream.IntStream;

class JournalTests {

    @TempDir private Path folder;

    @Test
    void continuesWhereItDiedWithDocumentsAndIndexes() {
        var died = new LocalServer(Shelves.in(folder));
        var before = died.collection("orders");
        before.createIndex(Indexes.ascending("invoice"), new IndexOptions().unique(true));
        before.insertOne(new Document("_id", "o1").append("invoice", 1));
        before.insertOne(new Document("_id", "o2").append("invoice", 2));
        before.updateOne(eq("_id", "o1"), set("status", "PAID"));
        before.deleteOne(eq("_id", "o2"));
        died.die();

        try (var server = new LocalServer(Shelves.in(folder))) {
            var orders = server.collection("orders");
            assertThat(orders.find().into(new ArrayList<>()))
                    .containsExactly(
                            new Document("_id", "o1")
                                    .append("invoice", 1)
                                    .append("status", "PAID"));
            assertThatThrownBy(
                            () -> orders.insertOne(new Document("_id", "o3").append("invoice", 1)))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(orders.listIndexes().map(i -> i.getString("name")))
                    .containsExactlyInAnyOrder("_id_", "invoice_1");
        }
    }

    @Test
    void cutsOffARecordThatWasNotCompleted() throws IOException {
        var journal = folder.resolve("documents.journal");
        try (var server = new LocalServer(Shelves.in(folder))) {
            server.collection("orders").insertOne(new Document("_id", "o1"));
        }
        Files.write(journal, new byte[] {0, 0, 0, 99, 1, 2}, StandardOpenOption.APPEND);
        try (var server = new LocalServer(Shelves.in(folder))) {
            server.collection("orders").insertOne(new Document("_id", "o2"));
        }
        try (var server = new LocalServer(Shelves.in(folder))) {
            assertThat(server.collection("orders").countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void forgetsThePastWhenItOutweighsThePresent() throws IOException {
        try (var server = new LocalServer(Shelves.in(folder))) {
            var large = server.collection("large");
            var text = "x".repeat(1_000_000);
            large.insertOne(new Document("_id", "o1"));
            IntStream.range(0, 100)
                    .forEach(i -> large.updateOne(eq("_id", "o1"), set("text", i + text)));
        }
        assertThat(Files.size(folder.resolve("documents.journal"))).isLessThan(70_000_000);
        try (var server = new LocalServer(Shelves.in(folder))) {
            var found = server.collection("large").find().into(new ArrayList<>()).getFirst();
            assertThat(found.getString("text")).startsWith("99x");
        }
    }

    @Test
    void dropsAndRenamesCollections() {
        try (var server = new LocalServer(Shelves.in(folder))) {
            server.collection("dropped").insertOne(new Document("_id", 1));
            server.collection("dropped").drop();
            server.collection("old").insertOne(new Document("_id", 1));
            server.collection("old").renameCollection(new MongoNamespace("test", "renamed"));
            server.collection("renamed").insertOne(new Document("_id", 2));
        }
        try (var server = new LocalServer(Shelves.in(folder))) {
            assertThat(server.collection("dropped").countDocuments()).isZero();
            assertThat(server.collection("old").countDocuments()).isZero();
            assertThat(server.collection("renamed").countDocuments()).isEqualTo(2);
        }
    }
}
