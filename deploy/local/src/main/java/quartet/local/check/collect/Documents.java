package quartet.local.check.collect;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * Reads whole collections and remembers what they looked like: the sum of all documents' checks, in
 * whatever order they come. Two readings with one sum saw the same.
 */
final class Documents {

    private static final int BATCH = 500;
    private static final DocumentCodec CODEC = new DocumentCodec();

    private final MongoDatabase database;
    private long sum;

    Documents(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Reads these fields of all documents, or all fields if none are named.
     *
     * @param action null to look at them only
     */
    void each(String collection, @Nullable Consumer<Document> action, String... fields) {
        MongoCollection<RawBsonDocument> all =
                database.getCollection(collection, RawBsonDocument.class);
        var found = all.find().batchSize(BATCH);
        if (fields.length > 0) {
            found.projection(Projections.include(fields));
        }
        try (var cursor = found.iterator()) {
            while (cursor.hasNext()) {
                var raw = cursor.next();
                sum += check(collection, raw);
                if (action != null) {
                    action.accept(raw.decode(CODEC));
                }
            }
        }
    }

    private static long check(String collection, RawBsonDocument raw) {
        var buffer = raw.getByteBuffer();
        var crc = new CRC32C();
        crc.update(buffer.asNIO());
        return ((long) collection.hashCode() << 32) ^ (crc.getValue() * 0x9E3779B97F4A7C15L);
    }

    long sum() {
        return sum;
    }
}
