package quartet.e2e.chaos;

import com.mongodb.client.MongoClients;

import org.bson.Document;

import java.util.List;

/** Reads from the sagas' own diaries who worked on them. */
final class Writers {

    private Writers() {}

    /**
     * Orders whose saga more than one process wrote to.
     *
     * @param mongo address of the store
     */
    static long resumedByAnother(String mongo) {
        try (var client = MongoClients.create(mongo)) {
            var orders = client.getDatabase("orders").getCollection("orders");
            long resumed = 0;
            for (var order : orders.find()) {
                var saga = order.get("saga", new Document());
                var writers =
                        saga.getList("log", Document.class, List.of()).stream()
                                .map(entry -> entry.getString("writer"))
                                .distinct()
                                .count();
                resumed += writers > 1 ? 1 : 0;
            }
            return resumed;
        }
    }
}
