package quartet.catalog.stock;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import quartet.catalog.outbox.Event;
import quartet.catalog.outbox.Resending;

import java.util.List;
import java.util.stream.StreamSupport;

/** Tells the newest event of every SKU again, page by page, for operators. */
@RestController
class StockRepublishController {

    private final Heads heads;
    private final MongoCollection<Document> movements;
    private final Resending resending;

    StockRepublishController(Heads heads, MongoDatabase database, Resending resending) {
        this.heads = heads;
        this.movements = database.getCollection("stockMovements");
        this.resending = resending;
    }

    @PostMapping("/api/stock/republish")
    Resending.Page republish(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        int size = Requested.limit(limit);
        var page = heads.after(Requested.cursor(cursor), size);
        var newest =
                page.stream()
                        .filter(tip -> !tip.waits() && tip.seq() > 0)
                        .map(tip -> Event.id(tip.sku().value(), tip.seq()))
                        .toList();
        var next = page.size() < size ? null : page.getLast().sku().value();
        return resending.send("stock", copies(newest), next);
    }

    private List<Resending.Resent> copies(List<String> ids) {
        return StreamSupport.stream(movements.find(in("_id", ids)).spliterator(), false)
                .map(copy -> new Resending.Resent(copy.getString("sku"), Copying.event(copy)))
                .toList();
    }
}
