package quartet.stores.mongodb;

import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The fields at the top of a document that a query needs to see, or all of them. */
final class Fields {

    static final Fields ALL = new Fields(null);

    private final @Nullable Set<String> names;
    private final String[] strings;
    private final byte[][] bytes;

    private Fields(@Nullable Set<String> names) {
        this.names = names;
        this.strings = names == null ? new String[0] : names.toArray(String[]::new);
        this.bytes = new byte[strings.length][];
        for (int i = 0; i < strings.length; i++) {
            bytes[i] = strings[i].getBytes(StandardCharsets.UTF_8);
        }
    }

    static Fields of(Iterable<String> paths) {
        var names = new TreeSet<String>();
        paths.forEach(path -> names.add(top(path)));
        return new Fields(names);
    }

    /** What a filter looks at; all, if it has an operator whose reach is not known here. */
    static Fields ofFilter(Document filter) {
        var names = new TreeSet<String>();
        return collect(filter, names) ? new Fields(names) : ALL;
    }

    /** What a projection keeps; all, if it is anything but a list of fields. */
    static Fields ofProjection(@Nullable Document projection) {
        if (projection == null || projection.isEmpty()) {
            return ALL;
        }
        var names = new TreeSet<>(Set.of("_id"));
        for (var entry : projection.entrySet()) {
            if (entry.getKey().equals("_id")) {
                continue;
            }
            if (!included(entry.getValue())) {
                return ALL;
            }
            names.add(top(entry.getKey()));
        }
        var onlyWithoutId = names.size() == 1 && !included(projection.get("_id"));
        return onlyWithoutId ? ALL : new Fields(names);
    }

    Fields and(Fields others) {
        if (names == null || others.names == null) {
            return ALL;
        }
        var both = new TreeSet<>(names);
        both.addAll(others.names);
        return new Fields(both);
    }

    boolean all() {
        return names == null;
    }

    int size() {
        return strings.length;
    }

    /** The field whose name ends with a zero and begins there; null if it is none of these. */
    @Nullable String named(byte[] document, int start) {
        for (int i = 0; i < bytes.length; i++) {
            var name = bytes[i];
            if (document[start + name.length] == 0 && matches(name, document, start)) {
                return strings[i];
            }
        }
        return null;
    }

    private static boolean matches(byte[] name, byte[] document, int start) {
        for (int i = 0; i < name.length; i++) {
            if (name[i] != document[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean collect(Document filter, Set<String> names) {
        for (var entry : filter.entrySet()) {
            var key = entry.getKey();
            if (!key.startsWith("$")) {
                names.add(top(key));
            } else if (!(Set.of("$and", "$or", "$nor").contains(key)
                    && entry.getValue() instanceof List<?> parts
                    && parts.stream()
                            .allMatch(p -> p instanceof Document d && collect(d, names)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean included(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || value instanceof Number n && n.doubleValue() != 0;
    }

    private static String top(String path) {
        var dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
