package quartet.order.ordering;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Date;

/** Reading and writing single fields of a document. */
final class Fields {

    private Fields() {}

    static void put(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value instanceof Instant time ? Date.from(time) : value);
        }
    }

    static Document sub(Document document, String name) {
        var found = document.get(name, Document.class);
        if (found == null) {
            throw new IllegalStateException("No " + name + " in " + document.get("_id"));
        }
        return found;
    }

    /** Whole numbers come back as 32 or 64 bits, as the server likes. */
    static long number(Document document, String name) {
        var found = document.get(name, Number.class);
        return found == null ? 0 : found.longValue();
    }

    static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }
}
