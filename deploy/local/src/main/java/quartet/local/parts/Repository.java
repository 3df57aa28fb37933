package quartet.local.parts;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout everything is started from: where what Maven built lies. */
public record Repository(Path root) {

    private static final String VERSION = "1.0.0";

    public Repository {
        root = root.toAbsolutePath().normalize();
    }

    /** The one named by {@code quartet.home}, else the one around the working directory. */
    public static Repository find() {
        var named = System.getProperty("quartet.home");
        if (named != null) {
            return new Repository(Path.of(named));
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("deploy/up"))) {
                return new Repository(at);
            }
        }
        throw new IllegalStateException("No Quartet checkout here; set -Dquartet.home");
    }

    public Path jar(Service service) {
        return root.resolve(service.module())
                .resolve("target")
                .resolve(service.module() + "-" + VERSION + ".jar");
    }

    public Path stores() {
        return root.resolve("deploy/stores");
    }

    /** The data directory if none is named. */
    public Path data() {
        return root.resolve("deploy/local/.data");
    }

    /** Extracted services and AOT caches: made from the build, shared by all data directories. */
    public Path programs() {
        return data().resolve("programs");
    }

    public static String version() {
        return VERSION;
    }
}
