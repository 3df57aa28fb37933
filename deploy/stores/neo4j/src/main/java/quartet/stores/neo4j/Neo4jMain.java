package quartet.stores.neo4j;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs the server until standard input ends, that is until whoever started it stops or dies. */
final class Neo4jMain {

    /** The edges of an import are all over more than 100 MB; it is taken when it is needed. */
    private static final long PAGE_CACHE_MIB = 192;

    private static final int SECONDS_TO_STOP = 8;

    private Neo4jMain() {}

    public static void main(String[] args) throws IOException {
        var server = start(Path.of(args[0]), Integer.parseInt(args[1]));
        awaitEndOfInput();
        CompletableFuture.delayedExecutor(SECONDS_TO_STOP, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        server.shutdown();
        System.exit(0);
    }

    private static DatabaseManagementService start(Path folder, int port) {
        return new DatabaseManagementServiceBuilder(folder)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                .setConfig(
                        BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO)
                .setConfig(
                        GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(PAGE_CACHE_MIB))
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .build();
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // Nobody writes; only the end matters.
        }
    }
}
