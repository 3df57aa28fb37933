package quartet.stores.mongodb;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** A unique index that helps any query in which its field has a value, whatever else is asked. */
class UniqueIndex extends AbstractUniqueIndex<Object> implements Narrowing {

    private final Map<KeyValue, Object> keys = new HashMap<>();

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public @Nullable Collection<Object> narrow(Document query) {
        var alone = alone(query);
        if (alone == null || !super.canHandle(alone)) {
            return null;
        }
        var found = new ArrayList<Object>();
        super.getPositions(alone).forEach(found::add);
        return found;
    }

    private @Nullable Document alone(Document query) {
        var alone = new Document();
        for (var key : getKeys()) {
            var condition = Narrowing.condition(query, key.getKey());
            if (condition == null) {
                return null;
            }
            alone.put(key.getKey(), condition);
        }
        return alone;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return keys.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return keys.putIfAbsent(key, position) == null;
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return keys.entrySet();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return keys.get(key);
    }

    @Override
    public long getCount() {
        return keys.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
