package quartet.stores.mongodb;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The documents of one collection by key, in the order they came. Read under its collection's lock.
 */
final class Shelf {

    private String name;
    final Map<Object, byte[]> documents = new LinkedHashMap<>();

    Shelf(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void rename(String name) {
        this.name = name;
    }

    byte @Nullable [] get(Object key) {
        return documents.get(key);
    }

    boolean has(Object key) {
        return documents.containsKey(key);
    }

    int size() {
        return documents.size();
    }

    Collection<byte[]> all() {
        return Collections.unmodifiableCollection(documents.values());
    }
}
