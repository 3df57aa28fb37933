package quartet.stores;

import com.mongodb.client.MongoClients;

import org.bson.Document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The JVM's own cache of what a store loads and links at its start, which halves that time. */
public enum AotCache {
    KAFKA(JavaModule.KAFKA, KafkaStore::start),
    NEO4J(JavaModule.NEO4J, Neo4jStore::start),
    MONGODB(JavaModule.MONGODB, AotCache::mongoUnderLoad),
    PAYMENTS(JavaModule.PAYMENTS, PaymentProvider::start);

    private static final Duration TO_WRITE = Duration.ofMinutes(5);
    private static final int DOCUMENTS = 2_000;

    private final JavaModule module;
    private final Function<StoreOptions, Store> start;

    AotCache(JavaModule module, Function<StoreOptions, Store> start) {
        this.module = module;
        this.start = start;
    }

    /**
     * Starts the store in a temporary folder, stops it, and leaves the cache of that run in the
     * file; takes up to a minute. Use it with {@link StoreOptions#withAotCache}.
     *
     * @throws StoreFailed if the module is not packaged as a jar, or the JVM wrote no cache
     */
    public void make(Path file) {
        if (!Files.isRegularFile(module.code())) {
            throw new StoreFailed("No jar, no cache: build " + module + " up to package");
        }
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StoreFailed("No cache at " + file, e);
        }
        var options = StoreOptions.temporary();
        try (var store =
                start.apply(
                        options.withJvmArguments("-XX:AOTCacheOutput=" + file.toAbsolutePath()))) {
            store.finish(TO_WRITE);
        }
        if (!Files.exists(file)) {
            throw new StoreFailed("The JVM wrote no cache to " + file);
        }
    }

    /** Whether the file was made after the program it is for; another JDK is not noticed here. */
    public boolean fits(Path file) {
        return Files.isRegularFile(module.code())
                && JavaModule.lastModified(file).compareTo(JavaModule.lastModified(module.code()))
                        > 0;
    }

    private static Store mongoUnderLoad(StoreOptions options) {
        var store = MongoStore.start(options);
        try (var client = MongoClients.create(store.uri("training"))) {
            var documents = client.getDatabase("training").getCollection("documents");
            documents.createIndex(new Document("status", 1));
            IntStream.range(0, DOCUMENTS)
                    .forEach(
                            i -> {
                                var id = new Document("_id", i);
                                documents.insertOne(new Document("_id", i).append("status", i % 7));
                                documents.updateOne(
                                        id, new Document("$set", new Document("status", i % 5)));
                                documents.find(id).forEach(_ -> {});
                            });
        }
        return store;
    }
}
