package quartet.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for a PostgreSQL on this machine that has TimescaleDB. */
final class InstalledPostgres {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private InstalledPostgres() {}

    /** The folder of its programs, of the newest if there are several. */
    static Optional<Path> withTimescale() {
        return Stream.concat(onThePath(), debian())
                .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
                .map(InstalledPostgres::real)
                .filter(InstalledPostgres::hasTimescale)
                .max(Comparator.naturalOrder());
    }

    static boolean hasTimescale(Path programs) {
        var version = String.valueOf(programs.resolveSibling("").getFileName());
        return Stream.of(
                        programs.resolveSibling("share/extension"),
                        programs.resolveSibling("share/postgresql/extension"),
                        Path.of("/usr/share/postgresql", version, "extension"))
                .anyMatch(folder -> Files.exists(folder.resolve("timescaledb.control")));
    }

    private static Stream<Path> onThePath() {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(":")).filter(p -> !p.isEmpty()).map(Path::of);
    }

    private static Stream<Path> debian() {
        try (var versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.resolve("postgres").toRealPath().resolveSibling("");
        } catch (IOException _) {
            return folder;
        }
    }
}
