package quartet.order.importing;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.springframework.stereotype.Component;

import quartet.order.outbox.OutboxEntry;
import quartet.order.outbox.Retold;

import java.util.ArrayList;
import java.util.List;

/** The events of all imported cancellations, rebuilt from their documents. */
@Component
public class CreditHistory {

    private final MongoCollection<Document> credits;
    private final PastOrders past;

    CreditHistory(MongoDatabase database, PastOrders past) {
        this.credits = database.getCollection("credits");
        this.past = past;
    }

    /**
     * So many credits by invoice.
     *
     * @param after the invoice of the last one of the page before; empty for the first page
     */
    public List<Retold> page(String after, int limit) {
        return credits.find(gt("_id", after))
                .projection(exclude("outbox"))
                .sort(ascending("_id"))
                .limit(limit)
                .map(found -> new Retold(found.getString("_id"), events(found)))
                .into(new ArrayList<>());
    }

    private List<OutboxEntry> events(Document credit) {
        return List.of(past.entry(CreditEvent.of(credit)));
    }
}
