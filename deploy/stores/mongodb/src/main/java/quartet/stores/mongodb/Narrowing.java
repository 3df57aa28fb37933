package quartet.stores.mongodb;

import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/** An index that can say where to look: all that match are among its answer, and perhaps others. */
interface Narrowing {

    /** The keys to look at; null if the query says nothing about this index. */
    @Nullable Collection<Object> narrow(Document query);

    /** What the query demands of the field, at its top or in its {@code $and}; null if nothing. */
    static @Nullable Object condition(Document query, String field) {
        if (query.containsKey(field)) {
            return query.get(field);
        }
        if (query.get("$and") instanceof List<?> parts) {
            for (var part : parts) {
                var found = part instanceof Document document ? condition(document, field) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
