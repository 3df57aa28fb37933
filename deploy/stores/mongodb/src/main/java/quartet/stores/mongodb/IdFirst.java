package quartet.stores.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** An index that narrows any query by the {@code _id} in it; the collection checks the rest. */
final class IdFirst<P> extends Index<P> {

    private final Index<P> index;

    IdFirst(Index<P> index, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.index = index;
    }

    private @Nullable Document byKeys(Document query) {
        if (index.canHandle(query)) {
            return query;
        }
        if (getKeys().size() != 1) {
            return null;
        }
        var key = getKeys().getFirst().getKey();
        if (query.containsKey(key)) {
            var alone = new Document(key, query.get(key));
            return index.canHandle(alone) ? alone : null;
        }
        if (query.get("$and") instanceof List<?> all) {
            for (var part : all) {
                if (part instanceof Document document && document.containsKey(key)) {
                    var alone = new Document(key, document.get(key));
                    if (index.canHandle(alone)) {
                        return alone;
                    }
                }
            }
        }
        return null;
    }

    @Override
    public boolean canHandle(Document query) {
        return byKeys(query) != null;
    }

    @Override
    public Iterable<P> getPositions(Document query) {
        var narrowed = byKeys(query);
        if (narrowed == null) {
            throw new IllegalArgumentException("Not for this index: " + query);
        }
        return index.getPositions(narrowed);
    }

    @Override
    public Set<KeyValue> getKeyValues(Document document) {
        return index.getKeyValues(document);
    }

    @Override
    public P getPosition(Document document) {
        return index.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<P> collection) {
        index.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, P position, MongoCollection<P> collection) {
        index.add(document, position, collection);
    }

    @Override
    public P remove(Document document) {
        return index.remove(document);
    }

    @Override
    public long getCount() {
        return index.getCount();
    }

    @Override
    public long getDataSize() {
        return index.getDataSize();
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<P> collection) {
        index.checkUpdate(before, after, collection);
    }

    @Override
    public void updateInPlace(
            Document before, Document after, P position, MongoCollection<P> collection) {
        index.updateInPlace(before, after, position, collection);
    }

    @Override
    public void drop() {
        index.drop();
    }

    @Override
    public boolean isUnique() {
        return index.isUnique();
    }
}
