package quartet.catalog.stock;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import quartet.catalog.outbox.Event;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How heads, log entries and holds look in the store. */
final class Documents {

    private Documents() {}

    static Document emptyHead() {
        return new Document("version", 0L)
                .append("seq", 0L)
                .append("warehouses", warehouses(Levels.empty()))
                .append("log", List.of());
    }

    static Head head(Document stored, long reorderLevel) {
        var head = stored.get("head", Document.class);
        var own = head.get("reorder", Document.class);
        return new Head(
                new Sku(stored.getString("_id")),
                number(head, "version"),
                number(head, "seq"),
                levels(head.get("warehouses", Document.class)),
                own == null ? new ReorderLevel(reorderLevel, 0) : reorder(own),
                head.getList("log", Document.class).stream().map(Documents::entry).toList());
    }

    static Tip tip(Document stored) {
        var head = stored.get("head", Document.class);
        return new Tip(
                new Sku(stored.getString("_id")),
                number(head, "seq"),
                !head.getList("log", Document.class).isEmpty());
    }

    static Told told(Document stored) {
        var head = stored.get("head", Document.class);
        return new Told(
                number(head, "seq"),
                head.getList("log", Document.class).stream()
                        .flatMap(entry -> entry.getList("events", Document.class).stream())
                        .map(Event::from)
                        .toList());
    }

    static Document reorder(ReorderLevel level) {
        return new Document("units", level.units()).append("version", level.version());
    }

    private static ReorderLevel reorder(Document stored) {
        return new ReorderLevel(number(stored, "units"), number(stored, "version"));
    }

    static Document level(StockLevel level) {
        return new Document("total", level.total())
                .append("available", level.available())
                .append("reserved", level.reserved())
                .append("damaged", level.damaged());
    }

    static LogEntry entry(Document stored) {
        var hold = stored.get("hold", Document.class);
        var applied = stored.get("applied", Document.class);
        var key = stored.getString("key");
        return new LogEntry(
                number(stored, "version"),
                key,
                stored.getDate("at").toInstant(),
                hold == null ? null : hold(hold),
                applied == null ? null : applied(key, applied));
    }

    static Document hold(Hold hold) {
        return new Document("state", hold.state().name())
                .append("quantity", hold.quantity())
                .append("take", new Document(Map.copyOf(hold.take())))
                .append("expiresAt", date(hold.expiresAt()));
    }

    static Hold hold(Document stored) {
        var take = new TreeMap<String, Integer>();
        stored.get("take", Document.class)
                .forEach((warehouse, units) -> take.put(warehouse, ((Number) units).intValue()));
        var expiresAt = stored.getDate("expiresAt");
        return new Hold(
                HoldState.valueOf(stored.getString("state")),
                stored.get("quantity", Number.class).intValue(),
                take,
                expiresAt == null ? null : expiresAt.toInstant());
    }

    static Document applied(Applied applied) {
        return new Document("fingerprint", applied.fingerprint())
                .append("answer", applied.answer());
    }

    static Applied applied(String key, Document stored) {
        return new Applied(key, stored.getString("fingerprint"), stored.getString("answer"));
    }

    static Document changes(Map<String, LevelChange> changes) {
        var document = new Document();
        changes.forEach(
                (warehouse, change) ->
                        document.append(
                                warehouse,
                                new Document("total", change.total())
                                        .append("available", change.available())
                                        .append("reserved", change.reserved())
                                        .append("damaged", change.damaged())));
        return document;
    }

    static Map<String, LevelChange> changes(Document stored) {
        var changes = new TreeMap<String, LevelChange>();
        for (var warehouse : stored.keySet()) {
            var change = stored.get(warehouse, Document.class);
            changes.put(
                    warehouse,
                    new LevelChange(
                            number(change, "available"),
                            number(change, "reserved"),
                            number(change, "damaged")));
        }
        return changes;
    }

    static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    static Levels levels(Document stored) {
        var levels = new TreeMap<String, StockLevel>();
        for (var warehouse : stored.keySet()) {
            var level = stored.get(warehouse, Document.class);
            levels.put(
                    warehouse,
                    new StockLevel(
                            number(level, "total"),
                            number(level, "available"),
                            number(level, "reserved"),
                            number(level, "damaged")));
        }
        return new Levels(levels);
    }

    static Document warehouses(Levels levels) {
        var document = new Document();
        levels.warehouses().forEach((id, level) -> document.append(id, level(level)));
        return document;
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
