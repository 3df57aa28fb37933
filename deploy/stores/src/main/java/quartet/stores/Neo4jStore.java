package quartet.stores;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import java.net.URI;
import java.util.List;

/** Neo4j in a JVM of its own. A kill loses nothing that was committed. */
public final class Neo4jStore extends Store {

    private static final String NAME = "neo4j";
    private static final int DEFAULT_PORT = 7687;

    private final URI uri;
    private final Driver driver;
    private final String version;

    private Neo4jStore(URI uri, Driver driver, @Nullable StoreProcess process) {
        super(NAME, uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(), process);
        this.uri = uri;
        this.driver = driver;
        this.version = Neo4jProbe.version(driver);
    }

    public static Neo4jStore start(StoreOptions options) {
        var given = options.uri();
        if (given != null) {
            var uri = URI.create(given);
            return new Neo4jStore(uri, Neo4jProbe.driver(uri), null);
        }
        var port = Ports.orFree(options.port());
        var uri = URI.create("bolt://127.0.0.1:" + port);
        var folder = StoreFolder.of(NAME, options);
        var arguments = List.of(folder.data().toString(), String.valueOf(port));
        var command = JavaModule.NEO4J.command(options.jvmArguments(), arguments);
        var driver = Neo4jProbe.driver(uri);
        try {
            var process =
                    StoreProcess.start(
                            NAME,
                            command,
                            folder,
                            () -> Probe.listens("127.0.0.1", port) && Neo4jProbe.answers(driver));
            return new Neo4jStore(uri, driver, process);
        } catch (StoreFailed e) {
            driver.close();
            throw e;
        }
    }

    /** For {@code spring.neo4j.uri}; no authentication unless it was given by URI. */
    public String uri() {
        return uri.toString();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String edition() {
        return version + (given() ? ", given" : ", embedded");
    }

    @Override
    public String address() {
        return uri();
    }

    @Override
    boolean answers() {
        return Neo4jProbe.answers(driver);
    }

    @Override
    public void close() {
        driver.close();
        super.close();
    }
}
