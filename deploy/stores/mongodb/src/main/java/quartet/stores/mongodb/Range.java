package quartet.stores.mongodb;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Set;

/** What {@code $eq $in $gt $gte $lt $lte} leave of an index; other operators leave all. */
record Range(Document operators, boolean ofLists) {

    /** The keys in range; null if the operators say nothing that an index could use. */
    @Nullable Collection<Object> in(NavigableMap<Object, Set<Object>> index) {
        if (operators.get("$eq") instanceof Object value && isPlain(value)) {
            return at(value, index);
        }
        if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(Range::isPlain)) {
            var all = new LinkedHashSet<Object>();
            values.forEach(value -> all.addAll(at(value, index)));
            return all;
        }
        return between(bound("$gte", "$gt"), bound("$lte", "$lt"), index);
    }

    private @Nullable Collection<Object> between(
            @Nullable Object low, @Nullable Object high, NavigableMap<Object, Set<Object>> index) {
        if (low == null && high == null) {
            return null;
        }
        var part = low == null ? index : index.tailMap(low, true);
        // Of a list one element may be above the one bound and another below the other.
        if (high != null && !(low != null && ofLists)) {
            part = part.headMap(high, true);
        }
        var all = new LinkedHashSet<Object>();
        part.values().forEach(all::addAll);
        return all;
    }

    private @Nullable Object bound(String inclusive, String exclusive) {
        var value =
                operators.get(inclusive) == null
                        ? operators.get(exclusive)
                        : operators.get(inclusive);
        return value != null && isPlain(value) ? Keys.normalized(value) : null;
    }

    static Collection<Object> at(Object value, NavigableMap<Object, Set<Object>> index) {
        return index.getOrDefault(Keys.normalized(value), Set.of());
    }

    /** Whether equality with it means what it says: no list, document or pattern. */
    static boolean isPlain(@Nullable Object value) {
        return value != null
                && !(value instanceof Collection)
                && !(value instanceof Document)
                && !BsonRegularExpression.isRegularExpression(value);
    }
}
