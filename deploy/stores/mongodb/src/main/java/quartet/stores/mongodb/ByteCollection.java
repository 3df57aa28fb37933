package quartet.stores.mongodb;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A collection whose documents are bytes on a shelf. What a query returns is a copy of its own. */
final class ByteCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final Shelves shelves;
    private final Shelf shelf;
    private boolean indexing;

    ByteCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            Shelves shelves) {
        super(database, name, options, cursors);
        this.shelves = shelves;
        this.shelf = shelves.open(database.getDatabaseName() + "." + name);
    }

    /** Builds the index from what is there; only the fields it needs are decoded. */
    @Override
    public synchronized void addIndex(Index<Object> index) {
        var isNew = getIndexes().stream().noneMatch(i -> i.getName().equals(index.getName()));
        if (isNew && index.isEmpty()) {
            build(index);
        }
        indexing = true;
        super.addIndex(index);
        indexing = false;
    }

    private void build(Index<Object> index) {
        var paths = Stream.concat(index.getKeys().stream().map(IndexKey::getKey), Stream.of("_id"));
        var fields = Fields.of(paths.toList());
        try {
            shelf.documents.forEach(
                    (key, bytes) -> index.add(Bson.decode(bytes, fields), key, this));
        } catch (MongoServerError e) {
            throw new IndexBuildFailedException(e, this);
        }
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var filter = Fields.ofFilter(query);
        var order = isNaturalDescending(orderBy) ? null : deriveComparator(orderBy);
        var seen =
                orderBy == null || order == null ? filter : filter.and(Fields.of(orderBy.keySet()));
        var found =
                candidates(query, isNaturalDescending(orderBy))
                        .map(bytes -> new Hit(bytes, Bson.decode(bytes, seen)))
                        .filter(hit -> documentMatchesQuery(hit.seen(), query));
        var sorted = order == null ? found : found.sorted(Comparator.comparing(Hit::seen, order));
        var limited = limit > 0 ? sorted.skip(skip).limit(limit) : sorted.skip(skip);
        var bytes = limited.map(Hit::bytes).toList();
        var kept = Fields.ofProjection(projection);
        return createQueryResult(
                new Decoded(bytes, one -> projected(Bson.decode(one, kept), projection)),
                batchSize);
    }

    /** A document that may match, and what was decoded to find out. */
    private record Hit(byte[] bytes, Document seen) {}

    private Document projected(Document document, @Nullable Document projection) {
        if (projection == null || projection.isEmpty()) {
            return document;
        }
        var all = new Document();
        Comparator<Document> unordered = null;
        return matchDocumentsFromStream(all, Stream.of(document), 0, 0, 0, unordered, projection)
                .iterator()
                .next();
    }

    private Stream<byte[]> candidates(Document query, boolean backwards) {
        Collection<Object> fewest = null;
        for (var index : getIndexes()) {
            var some = index instanceof Narrowing narrowing ? narrowing.narrow(query) : null;
            if (some != null && (fewest == null || some.size() < fewest.size())) {
                fewest = some;
            }
        }
        if (fewest != null) {
            return List.copyOf(fewest).stream().map(shelf::get).filter(Objects::nonNull);
        }
        var all = List.copyOf(shelf.all());
        return backwards ? all.reversed().stream() : all.stream();
    }

    /** The library counts without the lock that it takes for every other command. */
    @Override
    public synchronized int count(Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var id = getIdField() == null ? UUID.randomUUID() : document.get(getIdField());
        var key = Keys.normalized(Objects.requireNonNull(id, "_id"));
        shelves.put(shelf, key, Bson.encode(document));
        return key;
    }

    @Override
    protected void handleUpdate(Object key, Document before, Document after) {
        shelves.put(shelf, key, Bson.encode(after));
    }

    @Override
    protected void removeDocument(Object key) {
        shelves.remove(shelf, key);
    }

    @Override
    protected Document getDocument(Object key) {
        var bytes = shelf.get(key);
        if (bytes == null) {
            throw new NoSuchElementException("No document with key " + key);
        }
        return Bson.decode(bytes);
    }

    @Override
    protected synchronized Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return indexing
                ? Stream.empty()
                : List.copyOf(shelf.documents.entrySet()).stream()
                        .map(
                                e ->
                                        new DocumentWithPosition<>(
                                                Bson.decode(e.getValue()), e.getKey()));
    }

    @Override
    public synchronized int count() {
        return shelf.size();
    }

    @Override
    public synchronized boolean isEmpty() {
        return shelf.size() == 0;
    }

    @Override
    public void drop() {
        super.drop();
        shelves.drop(shelf.name());
    }

    @Override
    public synchronized void renameTo(MongoDatabase database, String name) {
        super.renameTo(database, name);
        shelves.rename(shelf, database.getDatabaseName() + "." + name);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        throw new IllegalStateException("Sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
