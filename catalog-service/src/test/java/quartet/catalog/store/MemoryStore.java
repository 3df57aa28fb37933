package quartet.catalog.store;

import com.mongodb.ErrorCategory;
import com.mongodb.Function;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.InsertOneResult;
import com.mongodb.client.result.UpdateResult;

import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A MongoDB in memory that lets somebody in before and after every single access: what runs on it
 * is the code that runs on the real one, filters and updates included.
 */
public final class MemoryStore {

    private final Map<String, TreeMap<String, BsonDocument>> collections = new HashMap<>();
    private final Watcher watcher;

    public MemoryStore(Watcher watcher) {
        this.watcher = watcher;
    }

    /** One access to one document, or a search. */
    public sealed interface Access {
        String collection();

        BsonDocument filter();

        record Find(String collection, BsonDocument filter, int limit) implements Access {}

        record Update(String collection, BsonDocument filter, BsonDocument change, boolean upsert)
                implements Access {}
    }

    /** Stands beside every access, and may do something else instead. */
    public interface Watcher {

        /** Finds documents; by default just so. */
        default List<BsonDocument> find(Access.Find find, MemoryStore store) {
            return store.find(find);
        }

        /** Whether a document matched, was there to be changed, or came into being. */
        default boolean update(Access.Update update, MemoryStore store) {
            return store.update(update);
        }
    }

    /** An upsert that met a document which does not match. */
    public static final class Duplicate extends RuntimeException {}

    public MongoDatabase database() {
        return proxy(
                MongoDatabase.class,
                (_, method, arguments) ->
                        switch (method.getName()) {
                            case "getCollection" -> collection((String) arguments[0]);
                            default -> throw new UnsupportedOperationException("" + method);
                        });
    }

    /** The documents as they are. */
    public Map<String, BsonDocument> documents(String collection) {
        return collections.computeIfAbsent(collection, _ -> new TreeMap<>());
    }

    /** Copies of what matches, in the order of their ids. */
    public List<BsonDocument> find(Access.Find find) {
        return documents(find.collection()).values().stream()
                .filter(document -> MemoryQueries.matches(document, find.filter()))
                .limit(find.limit())
                .map(BsonDocument::clone)
                .toList();
    }

    public boolean update(Access.Update update) {
        for (var document : documents(update.collection()).values()) {
            if (MemoryQueries.matches(document, update.filter())) {
                MemoryQueries.update(document, update.change().clone());
                return true;
            }
        }
        if (!update.upsert()) {
            return false;
        }
        var id = idOf(update.filter());
        if (documents(update.collection()).containsKey(id)) {
            throw new Duplicate();
        }
        var inserted = new BsonDocument("_id", new BsonString(id));
        MemoryQueries.update(inserted, update.change().clone());
        documents(update.collection()).put(id, inserted);
        return true;
    }

    public static boolean matches(BsonDocument document, BsonDocument filter) {
        return MemoryQueries.matches(document, filter);
    }

    /** The id a filter names. */
    public static String idOf(BsonDocument filter) {
        if (filter.isString("_id")) {
            return filter.getString("_id").getValue();
        }
        return filter.getArray("$and").stream()
                .map(one -> one.asDocument())
                .filter(one -> one.isString("_id"))
                .map(one -> one.getString("_id").getValue())
                .findFirst()
                .orElseThrow();
    }

    private MongoCollection<Document> collection(String name) {
        InvocationHandler handler =
                (_, method, arguments) ->
                        switch (method.getName()) {
                            case "find" -> found(name, (Bson) arguments[0]);
                            case "insertOne" -> insert(name, (Document) arguments[0]);
                            case "updateOne" -> updateOne(name, arguments);
                            case "bulkWrite" -> bulkWrite(name, (List<?>) arguments[0]);
                            default -> throw new UnsupportedOperationException("" + method);
                        };
        @SuppressWarnings("unchecked") // A proxy knows no type arguments.
        var collection = (MongoCollection<Document>) proxy(MongoCollection.class, handler);
        return collection;
    }

    private InsertOneResult insert(String name, Document document) {
        var bson = MemoryQueries.bson(document);
        var id = bson.getString("_id").getValue();
        if (documents(name).putIfAbsent(id, bson) != null) {
            var error = new WriteError(11000, "duplicate", new BsonDocument());
            throw new MongoWriteException(error, new ServerAddress(), List.of());
        }
        return InsertOneResult.acknowledged(bson.get("_id"));
    }

    private UpdateResult updateOne(String name, Object... arguments) {
        boolean upsert = arguments.length > 2 && ((UpdateOptions) arguments[2]).isUpsert();
        boolean matched = watcher.update(access(name, arguments[0], arguments[1], upsert), this);
        return UpdateResult.acknowledged(matched ? 1 : 0, matched ? 1L : 0L, null);
    }

    private BulkWriteResult bulkWrite(String name, List<?> models) {
        var failed = new ArrayList<BulkWriteError>();
        int matched = 0;
        for (int i = 0; i < models.size(); i++) {
            var model = (UpdateOneModel<?>) models.get(i);
            boolean upsert = model.getOptions().isUpsert();
            try {
                var change = Objects.requireNonNull(model.getUpdate());
                var access = access(name, model.getFilter(), change, upsert);
                matched += watcher.update(access, this) ? 1 : 0;
            } catch (Duplicate _) {
                failed.add(new BulkWriteError(11000, "duplicate", new BsonDocument(), i));
            }
        }
        if (!failed.isEmpty()) {
            assert failed.getFirst().getCategory() == ErrorCategory.DUPLICATE_KEY;
            throw new MongoBulkWriteException(
                    BulkWriteResult.unacknowledged(), failed, null, new ServerAddress(), Set.of());
        }
        return BulkWriteResult.acknowledged(0, matched, 0, matched, List.of(), List.of());
    }

    private static Access.Update access(String name, Object filter, Object change, boolean upsert) {
        return new Access.Update(
                name, MemoryQueries.bson((Bson) filter), MemoryQueries.bson((Bson) change), upsert);
    }

    private FindIterable<Document> found(String name, Bson filter) {
        var bson = MemoryQueries.bson(filter);
        var limit = new int[] {Integer.MAX_VALUE};
        InvocationHandler handler =
                (self, method, arguments) ->
                        switch (method.getName()) {
                            case "projection", "sort" -> self;
                            case "limit" -> {
                                limit[0] = (Integer) arguments[0];
                                yield self;
                            }
                            case "first" -> read(name, bson, 1).stream().findFirst().orElse(null);
                            case "iterator" -> cursor(read(name, bson, limit[0]));
                            case "map" ->
                                    mapped(name, bson, limit[0], (Function<?, ?>) arguments[0]);
                            default -> throw new UnsupportedOperationException("" + method);
                        };
        @SuppressWarnings("unchecked") // A proxy knows no type arguments.
        var iterable = (FindIterable<Document>) proxy(FindIterable.class, handler);
        return iterable;
    }

    private List<Document> read(String name, BsonDocument filter, int limit) {
        return watcher.find(new Access.Find(name, filter, limit), this).stream()
                .map(MemoryQueries::document)
                .toList();
    }

    private MongoIterable<?> mapped(
            String name, BsonDocument filter, int limit, Function<?, ?> function) {
        @SuppressWarnings("unchecked") // It is given what the collection holds: documents.
        var ofDocuments = (Function<Document, Object>) function;
        return proxy(
                MongoIterable.class,
                (_, method, arguments) -> {
                    if (!method.getName().equals("into")) {
                        throw new UnsupportedOperationException("" + method);
                    }
                    @SuppressWarnings("unchecked") // A proxy knows no type arguments.
                    var into = (Collection<Object>) arguments[0];
                    read(name, filter, limit).forEach(d -> into.add(ofDocuments.apply(d)));
                    return into;
                });
    }

    private static <T> MongoCursor<T> cursor(List<T> all) {
        var iterator = all.iterator();
        InvocationHandler handler =
                (_, method, _) ->
                        switch (method.getName()) {
                            case "hasNext" -> iterator.hasNext();
                            case "next" -> iterator.next();
                            default -> throw new UnsupportedOperationException("" + method);
                        };
        @SuppressWarnings("unchecked") // A proxy knows no type arguments.
        var cursor = (MongoCursor<T>) proxy(MongoCursor.class, handler);
        return cursor;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        MemoryStore.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
