package quartet.local.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The AOT caches of the stores that run in JVMs. */
public final class StoreCaches {

    private final Path directory;

    public StoreCaches(Repository repository) {
        this.directory = repository.programs().resolve("stores");
    }

    /** The cache, if it was made and is newer than what it was made from. */
    Optional<Path> existing(StorePart store) {
        return Optional.of(file(store)).filter(Files::exists);
    }

    Path file(StorePart store) {
        return directory.resolve(store.part() + ".aot");
    }
}
