package quartet.local.preflight;

import quartet.local.data.DataDirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The checks of what lies in the checkout and the data directory. */
final class Checkout {

    private static final String POSTGRES = "18";

    private final Path root;
    private final DataDirectory data;
    private final boolean supervised;
    private final Clock clock;

    Checkout(Path root, DataDirectory data, boolean supervised, Clock clock) {
        this.root = root;
        this.data = data;
        this.supervised = supervised;
        this.clock = clock;
    }

    Finding lineEnds() {
        try {
            for (var script : List.of("mvnw", "deploy/up")) {
                var file = root.resolve(script);
                if (Files.exists(file) && Files.readString(file).contains("\r\n")) {
                    return Finding.failed(
                            "line ends",
                            script
                                    + " has Windows line ends: git add --renormalize . && git"
                                    + " checkout .");
                }
            }
            return Finding.ok("line ends", "as they should be");
        } catch (IOException e) {
            return Finding.warning("line ends", "not checked: " + e.getMessage());
        }
    }

    /** A PostgreSQL of another major version cannot read the files. */
    Finding dataVersion() {
        try {
            var version = postgresVersion();
            if (version.isEmpty() || version.equals(POSTGRES)) {
                return Finding.ok("data", version.isEmpty() ? "none yet" : "PostgreSQL " + version);
            }
            return Finding.failed(
                    "data",
                    "timescale: data is from PostgreSQL %s, this is %s."
                                    .formatted(version, POSTGRES)
                            + " Keep it: back up with the old version. Drop it: --fresh");
        } catch (IOException e) {
            return Finding.warning("data", "not checked: " + e.getMessage());
        }
    }

    private String postgresVersion() throws IOException {
        var store = data.store("timescale");
        if (!Files.exists(store)) {
            return "";
        }
        try (var files = Files.find(store, 3, (path, _) -> path.endsWith("PG_VERSION"))) {
            var file = files.findFirst();
            return file.isEmpty() ? "" : Files.readString(file.get()).strip();
        }
    }

    /** What a supervisor that was killed left running; a start ends it. */
    Finding leftovers() {
        try {
            var left = data.notes().stream().flatMap(note -> note.running().stream()).toList();
            if (left.isEmpty()) {
                return Finding.ok("processes", "none");
            }
            return supervised
                    ? Finding.ok("processes", left.size() + " running, supervised")
                    : Finding.warning(
                            "processes",
                            left.size() + " left by a supervisor that died; a start ends them");
        } catch (IOException e) {
            return Finding.warning("processes", "not checked: " + e.getMessage());
        }
    }

    Finding clock() {
        try {
            var now = Instant.now(clock);
            var last =
                    Files.exists(data.root())
                            ? Files.getLastModifiedTime(data.root()).toInstant()
                            : now;
            return last.isAfter(now.plus(Duration.ofMinutes(5)))
                    ? Finding.warning("clock", "The clock is behind: data was written at " + last)
                    : Finding.ok("clock", now.toString());
        } catch (IOException e) {
            return Finding.warning("clock", "not checked: " + e.getMessage());
        }
    }
}
