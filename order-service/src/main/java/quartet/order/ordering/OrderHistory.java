package quartet.order.ordering;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.springframework.stereotype.Component;

import quartet.order.outbox.Retold;

import java.util.ArrayList;
import java.util.List;

/** All events of all orders, rebuilt from their documents. */
@Component
public class OrderHistory {

    private final MongoCollection<Document> orders;
    private final OrderEvents events;

    OrderHistory(MongoDatabase database, OrderEvents events) {
        this.orders = database.getCollection("orders");
        this.events = events;
    }

    /**
     * So many orders by id.
     *
     * @param after the id of the last one of the page before; empty for the first page
     */
    public List<Retold> page(String after, int limit) {
        return orders.find(gt("_id", after))
                .projection(exclude("outbox", "saga.log"))
                .sort(ascending("_id"))
                .limit(limit)
                .map(found -> new Retold(found.getString("_id"), ToldEvents.again(found, events)))
                .into(new ArrayList<>());
    }
}
