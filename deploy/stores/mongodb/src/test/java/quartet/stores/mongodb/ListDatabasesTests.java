package quartet.stores.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Indexes;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.stream.IntStream;

class ListDatabasesTests {

    @Test
    void readsNoDocuments() {
        try (var server = new LocalServer(Shelves.inMemory())) {
            var orders = server.collection("orders");
            for (int batch = 0; batch < 4; batch++) {
                int first = batch * 5_000;
                orders.insertMany(
                        IntStream.range(first, first + 5_000)
                                .mapToObj(ListDatabasesTests::order)
                                .toList());
            }

            var oneIndex = nanosOf(() -> orders.createIndex(Indexes.ascending("status")));
            var names = new ArrayList<String>();
            var twentyLists =
                    nanosOf(
                            () -> {
                                for (int i = 0; i < 20; i++) {
                                    names.clear();
                                    server.client().listDatabaseNames().into(names);
                                }
                            });

            assertThat(names).contains(orders.getNamespace().getDatabaseName());
            assertThat(twentyLists).as("as if each built the index again").isLessThan(3 * oneIndex);
        }
    }

    private static Document order(int i) {
        return new Document("_id", "o" + i).append("status", "PENDING");
    }

    private static long nanosOf(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }
}
