package quartet.stores.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;

import io.netty.channel.Channel;

import java.util.List;

/** A database whose collections are shelves, and whose indexes are real. */
final class ByteDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private static final String ID_INDEX = "_id_";

    private final Shelves shelves;

    ByteDatabase(String name, CursorRegistry cursors, Shelves shelves) {
        super(name, cursors);
        this.shelves = shelves;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String name, CollectionOptions options) {
        return new ByteCollection(this, name, options, cursorRegistry, shelves);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return name.equals(ID_INDEX)
                ? new IdIndex(name, keys, shelves.open(getDatabaseName() + "." + collection))
                : new UniqueIndex(name, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(name, keys);
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databases,
            Oplog oplog) {
        var name = String.valueOf(query.get(command));
        var filter = command.equals("aggregate") ? Counting.filter(query.get("pipeline")) : null;
        var collection = filter == null ? null : resolveCollection(name, false);
        if (filter == null || collection == null) {
            return super.handleCommand(channel, command, query, databases, oplog);
        }
        return Counting.answer(getFullCollectionNamespace(name), collection.count(filter, 0, 0));
    }

    @Override
    protected long getFileSize() {
        return 0;
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }
}
