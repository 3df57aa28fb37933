package quartet.local.check.collect;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import quartet.local.check.dump.Level;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fields of documents, where what is missing is empty or 0. */
final class Docs {

    private static final Document NOTHING = new Document();

    private Docs() {}

    static Document sub(Document of, String name) {
        return of.get(name) instanceof Document found ? found : NOTHING;
    }

    static List<Document> list(Document of, String name) {
        return of.get(name) instanceof List<?> all
                ? all.stream().map(Document.class::cast).toList()
                : List.of();
    }

    static String text(Document of, String name) {
        return of.get(name) instanceof String found ? found : "";
    }

    /** Whole numbers come back as 32 or 64 bits, as the server likes. */
    static long number(Document of, String name) {
        return of.get(name) instanceof Number found ? found.longValue() : 0;
    }

    static @Nullable Instant time(Document of, String name) {
        return of.get(name) instanceof Date found ? found.toInstant() : null;
    }

    static Map<String, Level> levels(Document of) {
        var levels = new TreeMap<String, Level>();
        of.forEach(
                (where, value) -> {
                    if (value instanceof Document level) {
                        levels.put(
                                where,
                                new Level(
                                        number(level, "total"),
                                        number(level, "available"),
                                        number(level, "reserved"),
                                        number(level, "damaged")));
                    }
                });
        return levels;
    }
}
