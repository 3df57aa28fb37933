package quartet.stores;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A store that was started, or one that somebody else runs. All methods are thread-safe. */
public abstract sealed class Store implements AutoCloseable
        permits RedisStore, PostgresStore, MongoStore, KafkaStore, Neo4jStore, PaymentProvider {

    private final String name;
    private final int port;
    private final @Nullable StoreProcess process;

    Store(String name, int port, @Nullable StoreProcess process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    /** The server's version, for example {@code 18.6}. */
    public abstract String version();

    /** What it is, in the words of the ready table. */
    public abstract String edition();

    /** A URI that the store's own client opens. */
    public abstract String address();

    /** Asks the server itself; at most 3 seconds, never throws. */
    abstract boolean answers();

    /** Whether the process lives and the server answers; takes 3 seconds at most, never throws. */
    public final boolean healthy() {
        return (process == null || process.alive()) && answers();
    }

    /** The part's name as logs and tables show it. */
    public final String name() {
        return name;
    }

    /** The port it listens on, at 127.0.0.1 unless it was given by URI. */
    public final int port() {
        return port;
    }

    /** The server's process; empty if the store was given by URI. */
    public final OptionalLong pid() {
        return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
    }

    /** The exit code, once the process has ended; never completes if the store was given by URI. */
    public final CompletableFuture<Integer> exited() {
        return process == null ? new CompletableFuture<>() : process.exited();
    }

    /** Ends the process as {@code kill -9} would; a store given by URI is left alone. */
    public final void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Stops in order, by force after 10 seconds; then removes a temporary folder. */
    @Override
    public void close() {
        if (process != null) {
            process.stop();
        }
    }

    /** Stops in order, however long that takes within the limit. */
    final void finish(Duration limit) {
        if (process != null) {
            process.finish(limit);
        }
    }

    final boolean given() {
        return process == null;
    }
}
