package quartet.catalog.holds;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.springframework.stereotype.Component;

import quartet.catalog.stock.Copies;
import quartet.catalog.stock.Heads;
import quartet.catalog.stock.HoldState;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** Holds that keep units from others, for whoever checks whether they still should. */
@Component
public class LiveHolds {

    private static final List<String> LIVE =
            Stream.of(HoldState.values()).filter(HoldState::isLive).map(HoldState::name).toList();

    private final MongoCollection<Document> copies;
    private final Heads heads;
    private final Copies holds;

    LiveHolds(MongoDatabase database, Heads heads, Copies holds) {
        this.copies = database.getCollection("holds");
        this.heads = heads;
        this.holds = holds;
    }

    /** A hold as its copy shows it; the head may know better. */
    public record LiveHold(String id, OrderId order, Sku sku) {}

    /**
     * Live holds that have not changed since, in the order of their ids.
     *
     * @param after the id they come after; empty for the first ones
     */
    public List<LiveHold> page(String after, Instant unchangedSince, int most) {
        var filter = and(in("state", LIVE), gt("_id", after), lte("at", Date.from(unchangedSince)));
        return copies.find(filter)
                .projection(include("orderId", "sku"))
                .sort(ascending("_id"))
                .limit(most)
                .map(LiveHolds::hold)
                .into(new ArrayList<>());
    }

    /** Whether it is live now, by its head. */
    public boolean isLive(LiveHold hold) {
        return heads.find(hold.sku())
                .map(head -> holds.hold(head, hold.order()))
                .filter(now -> now.state().isLive())
                .isPresent();
    }

    private static LiveHold hold(Document copy) {
        return new LiveHold(
                copy.getString("_id"),
                new OrderId(copy.getString("orderId")),
                new Sku(copy.getString("sku")));
    }
}
