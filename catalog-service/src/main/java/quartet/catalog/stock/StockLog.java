package quartet.catalog.stock;

import org.bson.Document;

import quartet.catalog.outbox.Event;
import quartet.catalog.outbox.Unsent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The oldest entries in the log of a head, as a relay reads them: as documents, with events. */
record StockLog(String sku, List<Document> entries) {

    static StockLog of(Document head) {
        return new StockLog(
                head.getString("_id"),
                head.get("head", Document.class).getList("log", Document.class));
    }

    /** The last entry of each key that has this part; one copy of it is as good as all. */
    Map<String, Document> newest(String part) {
        var newest = new LinkedHashMap<String, Document>();
        entries.stream()
                .filter(entry -> entry.containsKey(part))
                .forEach(entry -> newest.put(entry.getString("key"), entry));
        return newest;
    }

    void forEachEvent(BiConsumer<Event, Document> action) {
        entries.forEach(entry -> events(entry).forEach(event -> action.accept(event, entry)));
    }

    Unsent toUnsent() {
        return new Unsent(
                sku,
                entries.stream()
                        .map(e -> new Unsent.Entry(Documents.number(e, "version"), events(e)))
                        .toList());
    }

    private static List<Event> events(Document entry) {
        return entry.getList("events", Document.class).stream().map(Event::from).toList();
    }
}
