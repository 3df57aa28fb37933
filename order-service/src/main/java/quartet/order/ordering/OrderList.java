package quartet.order.ordering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Reads orders page by page. */
@Component
public class OrderList {

    private final MongoCollection<Document> orders;

    OrderList(MongoDatabase database) {
        orders = database.getCollection("orders");
    }

    /** One more than asked for, if there are: so it shows whether another page follows. */
    public List<Order> read(OrderQuery query) {
        return orders.find(filter(query))
                .projection(exclude("outbox", "told", "saga.log"))
                .sort(descending("createdAt", "_id"))
                .limit(query.limit() + 1)
                .map(OrderDocuments::order)
                .into(new ArrayList<>());
    }

    private static Bson filter(OrderQuery query) {
        List<Bson> all = new ArrayList<>();
        if (query.customer() != null) {
            all.add(eq("customerId", query.customer().value()));
        }
        if (query.status() != null) {
            all.add(eq("status", query.status().name()));
        }
        if (query.payment() != null) {
            all.add(eq("payment.status", query.payment().name()));
        }
        if (query.fulfilment() != null) {
            all.add(eq("fulfilment.status", query.fulfilment().name()));
        }
        if (query.imported() != null) {
            all.add(query.imported() ? eq("imported", true) : ne("imported", true));
        }
        if (query.after() != null) {
            all.add(before(query.after()));
        }
        return all.isEmpty() ? empty() : and(all);
    }

    private static Bson before(OrderCursor cursor) {
        var at = Date.from(cursor.createdAt());
        return or(lt("createdAt", at), and(eq("createdAt", at), lt("_id", cursor.id().value())));
    }
}
