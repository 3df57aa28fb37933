package quartet.local.parts;

import java.nio.file.Files;
import java.nio.file.Path;

/** A service ready to run: its jar taken apart, and the AOT cache beside it if there is one. */
public record Program(Path directory, Path jar) {

    /** Fits exactly this jar and this JDK, since both are part of the directory's name. */
    public Path cache() {
        return directory.resolve("app.aot");
    }

    public boolean hasCache() {
        return Files.isRegularFile(cache());
    }

    /** A training that failed is not tried again for the same jar: it would slow every start. */
    public Path failure() {
        return directory.resolve("training-failed.log");
    }

    public boolean wantsTraining() {
        return !hasCache() && !Files.exists(failure());
    }
}
