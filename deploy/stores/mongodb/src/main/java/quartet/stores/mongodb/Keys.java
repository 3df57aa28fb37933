package quartet.stores.mongodb;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;

import java.util.Objects;

/** The keys of documents: their {@code _id}, with 1 and 1.0 the same. */
final class Keys {

    private Keys() {}

    static Object of(Document document) {
        return normalized(Objects.requireNonNull(document.get("_id"), "_id"));
    }

    static Object normalized(Object value) {
        return new KeyValue(value).normalized().get(0);
    }
}
