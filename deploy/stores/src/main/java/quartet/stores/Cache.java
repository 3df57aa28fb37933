package quartet.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where unpacked programs stay from one start to the next: the user's own cache folder. */
final class Cache {

    /** Fills an empty folder. */
    interface Filling {
        void into(Path folder) throws IOException;
    }

    private Cache() {}

    /** The folder of that name, filled if it is not there; a half-filled one is never seen. */
    static Path folder(String name, Filling filling) {
        var folder = Path.of(System.getProperty("user.home"), ".cache", "quartet", name);
        if (Files.exists(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(folder.getParent());
            var fresh = Files.createTempDirectory(folder.getParent(), name);
            filling.into(fresh);
            return moved(fresh, folder);
        } catch (IOException e) {
            throw new StoreFailed("Cannot unpack " + name + " to " + folder, e);
        }
    }

    private static Path moved(Path fresh, Path folder) throws IOException {
        try {
            return Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Somebody was quicker: theirs is as good.
            if (Files.exists(folder)) {
                return folder;
            }
            throw e;
        }
    }
}
