package quartet.stores;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a store is to run. Starting again with equal options continues where the store was.
 *
 * @param port 0 for a free one
 * @param data where it keeps its data; null for a temporary folder that goes with it
 * @param log what its process prints, appended; null for a file in the data folder
 * @param jvmArguments for stores that run in a JVM, after the defaults
 * @param environment variables of its process, beside ours
 * @param uri of a server that somebody else runs; then nothing is started
 */
public record StoreOptions(
        int port,
        @Nullable Path data,
        @Nullable Path log,
        List<String> jvmArguments,
        Map<String, String> environment,
        @Nullable String uri) {

    public StoreOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Not a port: " + port);
        }
        jvmArguments = List.copyOf(jvmArguments);
        environment = Map.copyOf(environment);
    }

    /** A free port and a temporary folder. */
    public static StoreOptions temporary() {
        return new StoreOptions(0, null, null, List.of(), Map.of(), null);
    }

    public StoreOptions onPort(int port) {
        return new StoreOptions(port, data, log, jvmArguments, environment, uri);
    }

    public StoreOptions keptIn(Path folder) {
        return new StoreOptions(port, folder, log, jvmArguments, environment, uri);
    }

    public StoreOptions loggingTo(Path file) {
        return new StoreOptions(port, data, file, jvmArguments, environment, uri);
    }

    public StoreOptions withJvmArguments(String... more) {
        var all = Stream.concat(jvmArguments.stream(), Stream.of(more)).toList();
        return new StoreOptions(port, data, log, all, environment, uri);
    }

    /** Secrets go this way: everybody on the machine can read a command line. */
    public StoreOptions withEnvironment(Map<String, String> variables) {
        return new StoreOptions(port, data, log, jvmArguments, variables, uri);
    }

    public StoreOptions withAotCache(Path cache) {
        return withJvmArguments("-XX:AOTCache=" + cache.toAbsolutePath());
    }

    public StoreOptions at(String uri) {
        return new StoreOptions(port, data, log, jvmArguments, environment, uri);
    }
}
