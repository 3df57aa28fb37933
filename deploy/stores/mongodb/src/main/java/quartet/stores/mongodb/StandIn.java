package quartet.stores.mongodb;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;

import io.netty.channel.Channel;

import java.util.List;

/** mongo-java-server over our shelves, mended where drivers of today or our load need it. */
final class StandIn extends AbstractMongoBackend {

    /** What a real server sends first, and then, unless asked for another number. */
    private static final int FIRST_BATCH = 101;

    private static final int NEXT_BATCH = 500;

    private final Shelves shelves;

    StandIn(Shelves shelves) {
        this.shelves = shelves;
        shelves.names().stream()
                .map(Utils::getDatabaseNameFromFullName)
                .distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new ByteDatabase(name, getCursorRegistry(), shelves);
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        return switch (command) {
            case "hello" -> super.handleCommand(channel, database, "isMaster", query);
            case "find" -> {
                query.putIfAbsent("batchSize", FIRST_BATCH);
                yield super.handleCommand(channel, database, command, query);
            }
            case "getMore" -> {
                query.putIfAbsent("batchSize", NEXT_BATCH);
                yield super.handleCommand(channel, database, command, query);
            }
            case "listDatabases" -> databases();
            case "insert" -> counted(super.handleCommand(channel, database, command, query), query);
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    /**
     * Of those that are open. The library opens each anew to see whether it is empty, and so builds
     * all its indexes again; services list them whenever somebody asks for their health.
     */
    private Document databases() {
        var all =
                listDatabaseNames().stream()
                        .sorted()
                        .map(name -> new Document("name", name).append("empty", isEmpty(name)))
                        .toList();
        var answer = new Document("databases", all);
        Utils.markOkay(answer);
        return answer;
    }

    private boolean isEmpty(String database) {
        return resolveDatabase(database).isEmpty();
    }

    /** The number of documents inserted, not of those sent. */
    private static Document counted(Document answer, Document query) {
        if (answer.get("writeErrors") instanceof List<?> errors
                && !errors.isEmpty()
                && query.get("documents") instanceof List<?> sent) {
            var first = (Document) errors.getFirst();
            answer.put(
                    "n",
                    Utils.isTrue(query.get("ordered"))
                            ? first.get("index")
                            : sent.size() - errors.size());
        }
        return answer;
    }

    @Override
    public void close() {
        super.close();
        shelves.close();
    }
}
