package quartet.local.parts;

import quartet.local.process.Java;
import quartet.stores.AotCache;
import quartet.stores.StoreFailed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The AOT caches of the stores that run in JVMs. */
public final class StoreCaches {

    private final Path directory;

    public StoreCaches(Repository repository) {
        var jdk = HexFormat.of().toHexDigits(Java.identity().hashCode());
        this.directory = repository.programs().resolve("stores-" + jdk);
    }

    /** The cache, if there is one and it is newer than what it was made from. */
    Optional<Path> existing(StorePart store) {
        return cache(store).filter(cache -> cache.fits(file(store))).map(_ -> file(store));
    }

    /** The stores whose cache is missing, unless making it failed before. */
    public List<StorePart> missing() {
        return Arrays.stream(StorePart.values())
                .filter(store -> System.getenv(store.uriVariable()) == null)
                .filter(store -> cache(store).isPresent() && existing(store).isEmpty())
                .filter(store -> cache(store).stream().noneMatch(one -> one.fits(failure(store))))
                .toList();
    }

    /** Runs the store once; returns when its cache is in place. */
    public void make(StorePart store) throws IOException {
        Files.createDirectories(directory);
        var working = directory.resolve(store.part() + ".aot.new");
        try {
            AotCache.valueOf(store.name()).make(working);
            Files.move(working, file(store), StandardCopyOption.ATOMIC_MOVE);
        } catch (StoreFailed e) {
            Files.writeString(failure(store), String.valueOf(e.getMessage()));
            throw new IOException(
                    "no AOT cache for " + store.part() + ", see " + failure(store), e);
        }
    }

    private Path file(StorePart store) {
        return directory.resolve(store.part() + ".aot");
    }

    private Path failure(StorePart store) {
        return directory.resolve(store.part() + "-training-failed.txt");
    }

    private static Optional<AotCache> cache(StorePart store) {
        return Arrays.stream(AotCache.values())
                .filter(cache -> cache.name().equals(store.name()))
                .findFirst();
    }
}
