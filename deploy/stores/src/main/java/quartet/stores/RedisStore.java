package quartet.stores;

import org.jspecify.annotations.Nullable;

import redis.embedded.core.ExecutableProvider;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Redis from the embedded-redis artifact. Its append-only file loses nothing to a kill. */
public final class RedisStore extends Store {

    private static final String NAME = "redis";

    private final URI uri;
    private final String version;

    private RedisStore(URI uri, @Nullable StoreProcess process) {
        super(NAME, RedisProbe.port(uri), process);
        this.uri = uri;
        this.version = RedisProbe.version(uri);
    }

    public static RedisStore start(StoreOptions options) {
        var given = options.uri();
        if (given != null) {
            return new RedisStore(URI.create(given), null);
        }
        var port = Ports.orFree(options.port());
        var uri = URI.create("redis://127.0.0.1:" + port);
        var folder = StoreFolder.of(NAME, options);
        var command = StoreProcess.guarded("TERM", command(port, folder.data()));
        return new RedisStore(
                uri, StoreProcess.start(NAME, command, folder, () -> RedisProbe.answers(uri)));
    }

    private static List<String> command(int port, Path data) {
        return List.of(
                executable().toString(),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                data.toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "",
                "--maxmemory-policy",
                "noeviction");
    }

    private static Path executable() {
        var folder =
                Cache.folder(
                        "redis-1.4.4",
                        empty -> ExecutableProvider.newJarResourceProvider(empty.toFile()).get());
        try (var files = Files.list(folder)) {
            return files.filter(Files::isExecutable).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new StoreFailed("redis: no program in " + folder, e);
        }
    }

    /** For {@code spring.data.redis.url}. */
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
        return RedisProbe.answers(uri);
    }
}
