package quartet.stores.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An index that is not unique, by the first of its fields. Documents without the field are not in
 * it, so it helps no query for a missing one.
 */
final class SecondaryIndex extends Index<Object> implements Narrowing {

    private final String field;
    private final TreeMap<Object, Set<Object>> keys = new TreeMap<>(ValueComparator.asc());
    private boolean holdsLists;

    SecondaryIndex(String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.field = keys.getFirst().getKey();
    }

    @Override
    public @Nullable Collection<Object> narrow(Document query) {
        return switch (Narrowing.condition(query, field)) {
            case null -> null;
            case Document operators -> new Range(operators, holdsLists).in(keys);
            case Collection<?> _ -> null;
            case Object value when Range.isPlain(value) -> Range.at(value, keys);
            default -> null;
        };
    }

    @Override
    public boolean canHandle(Document query) {
        return narrow(query) != null;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        var found = narrow(query);
        return found == null ? List.of() : found;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        for (var value : values(document)) {
            keys.computeIfAbsent(value, _ -> new LinkedHashSet<>()).add(position);
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        var position = Keys.of(document);
        for (var value : values(document)) {
            var positions = keys.get(value);
            if (positions != null && positions.remove(position) && positions.isEmpty()) {
                keys.remove(value);
            }
        }
        return null;
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!values(before).equals(values(after))) {
            remove(before);
            add(after, position, collection);
        }
    }

    private Set<Object> values(Document document) {
        var values = new TreeSet<Object>(ValueComparator.asc());
        var value = Utils.getSubdocumentValueCollectionAware(document, field);
        if (value instanceof Collection<?> list) {
            holdsLists = true;
            list.forEach(element -> put(element, values));
        } else {
            put(value, values);
        }
        return values;
    }

    private static void put(@Nullable Object value, Set<Object> values) {
        if (value != null && !(value instanceof Missing) && !(value instanceof Collection)) {
            values.add(Keys.normalized(value));
        }
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Anything goes.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Anything goes.
    }

    /** It cannot tell one document from another. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public long getCount() {
        return keys.values().stream().mapToLong(Set::size).sum();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        keys.clear();
    }
}
