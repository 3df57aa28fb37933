package quartet.stores;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * MongoDB: a {@code mongod} on the PATH as a replica set of one, else the stand-in of {@code
 * deploy/stores/mongodb}.
 */
public final class MongoStore extends Store {

    private static final String NAME = "mongodb";
    private static final int DEFAULT_PORT = 27017;

    private final String uri;
    private final MongoClient client;
    private final boolean standIn;
    private final String version;

    private MongoStore(
            String uri,
            int port,
            MongoClient client,
            @Nullable StoreProcess process,
            boolean standIn) {
        super(NAME, port, process);
        this.uri = uri;
        this.client = client;
        this.standIn = standIn;
        this.version = MongoProbe.version(client);
    }

    public static MongoStore start(StoreOptions options) {
        var given = options.uri();
        if (given != null) {
            var host = new ConnectionString(given).getHosts();
            var port = host == null ? DEFAULT_PORT : MongoProbe.port(host.getFirst(), DEFAULT_PORT);
            return new MongoStore(given, port, MongoProbe.client(given), null, false);
        }
        return MongoProgram.onThePath()
                .map(mongod -> startReal(mongod, options))
                .orElseGet(() -> startStandIn(options));
    }

    private static MongoStore startStandIn(StoreOptions options) {
        var port = Ports.orFree(options.port());
        var folder = StoreFolder.of(NAME, options);
        var arguments =
                options.data() == null
                        ? List.of(String.valueOf(port))
                        : List.of(String.valueOf(port), folder.data().toString());
        var command = JavaModule.MONGODB.command(options.jvmArguments(), arguments);
        return start(port, command, folder, true);
    }

    private static MongoStore startReal(MongoProgram mongod, StoreOptions options) {
        var port = Ports.orFree(options.port());
        var folder = StoreFolder.of(NAME, options);
        var command = StoreProcess.guarded("TERM", mongod.command(folder.data(), port));
        var store = start(port, command, folder, false);
        MongoProbe.initiateReplicaSet(store.client, port);
        return store;
    }

    private static MongoStore start(
            int port, List<String> command, StoreFolder folder, boolean standIn) {
        var uri = "mongodb://127.0.0.1:" + port + "/?directConnection=true";
        var client = MongoProbe.client(uri);
        try {
            var process =
                    StoreProcess.start(
                            NAME,
                            command,
                            folder,
                            () -> Probe.listens("127.0.0.1", port) && MongoProbe.answers(client));
            return new MongoStore(uri, port, client, process, standIn);
        } catch (StoreFailed e) {
            client.close();
            throw e;
        }
    }

    /** For {@code spring.mongodb.uri}. */
    public String uri(String database) {
        return MongoProbe.withDatabase(uri, database);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String edition() {
        if (standIn) {
            return "stand-in: mongo-java-server";
        }
        return version + (given() ? ", given" : ", installed, replica set of one");
    }

    @Override
    public String address() {
        return uri;
    }

    @Override
    boolean answers() {
        return MongoProbe.answers(client);
    }

    @Override
    public void close() {
        client.close();
        super.close();
    }
}
