package quartet.stores.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** The index by {@code _id}: the shelf itself, which has its documents by that key. */
final class IdIndex extends UniqueIndex {

    private final Shelf shelf;

    IdIndex(String name, List<IndexKey> keys, Shelf shelf) {
        super(name, keys, false);
        this.shelf = shelf;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        // It is on the shelf already.
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return getPosition(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return true;
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return shelf.documents.keySet().stream()
                .map(key -> Map.entry(new KeyValue(key), key))
                .toList();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return key.get(0) != null && shelf.has(key.get(0)) ? key.get(0) : null;
    }

    @Override
    public long getCount() {
        return shelf.size();
    }
}
