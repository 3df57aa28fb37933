package quartet.order.ordering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads orders for the sake of their sagas. */
@Component
public class OpenSagas {

    private static final Bson UNFINISHED = and(eq("open", true), exists("saga.nextAt"));

    private final MongoCollection<Document> orders;

    OpenSagas(MongoDatabase database) {
        orders = database.getCollection("orders");
    }

    /** Orders whose saga is not at rest, the oldest first. */
    public List<Order> oldest(@Nullable OrderCursor after, int limit) {
        return orders.find(after == null ? UNFINISHED : and(UNFINISHED, since(after)))
                .projection(exclude("outbox", "told"))
                .sort(ascending("createdAt", "_id"))
                .limit(limit)
                .map(OrderDocuments::order)
                .into(new ArrayList<>());
    }

    public long count() {
        return orders.countDocuments(UNFINISHED);
    }

    /** By id, those that exist. */
    public Map<String, SagaState> states(Collection<OrderId> ids) {
        Map<String, SagaState> states = new LinkedHashMap<>();
        orders.find(in("_id", ids.stream().map(OrderId::value).toList()))
                .projection(include("saga.step", "saga.todo", "saga.end", "saga.reason"))
                .forEach(found -> states.put(found.getString("_id"), state(found)));
        return states;
    }

    /** The ids of a customer's orders that are being placed or undone, at most so many. */
    public List<String> of(CustomerId customer, int limit) {
        return orders.find(
                        and(
                                eq("customerId", customer.value()),
                                eq("open", true),
                                in(
                                        "status",
                                        OrderStatus.PENDING.name(),
                                        OrderStatus.COMPENSATING.name())))
                .projection(include("_id"))
                .limit(limit)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    private static SagaState state(Document order) {
        return SagaState.of(SagaSteps.read(Fields.sub(order, "saga")));
    }

    private static Bson since(OrderCursor cursor) {
        var at = Date.from(cursor.createdAt());
        return or(gt("createdAt", at), and(eq("createdAt", at), gt("_id", cursor.id().value())));
    }
}
