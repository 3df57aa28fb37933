package quartet.local.parts;

import quartet.local.data.DataDirectory;
import quartet.local.process.Command;
import quartet.local.process.Java;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes the services' jars apart, once per content: a JVM starts faster from an extracted jar, and
 * an AOT cache is only made for one.
 */
public final class Programs {

    private static final Duration KEPT = Duration.ofDays(2);

    private final Repository repository;
    private final InstantSource clock;

    public Programs(Repository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Removes what was not used for days: programs of older builds, extractions that broke off. */
    public void tidy() throws IOException {
        if (!Files.isDirectory(repository.programs())) {
            return;
        }
        var oldest = FileTime.from(clock.instant().minus(KEPT));
        try (var all = Files.list(repository.programs())) {
            for (var one : all.toList()) {
                if (Files.getLastModifiedTime(one).compareTo(oldest) < 0) {
                    DataDirectory.delete(one);
                }
            }
        }
    }

    /**
     * The extracted service; extracts it if its jar changed. Several processes may do so at once.
     */
    public Program of(Service service) throws IOException, InterruptedException {
        var built = repository.jar(service);
        if (!Files.exists(built)) {
            throw new IOException(built + " is missing. Build it: ./mvnw -DskipTests package");
        }
        var name = service.module() + "-" + Fingerprint.of(built, identity(service));
        var directory = repository.programs().resolve(name);
        var program = new Program(directory, directory.resolve(built.getFileName()));
        if (!Files.exists(program.jar())) {
            extract(built, directory);
        }
        Files.setLastModifiedTime(directory, FileTime.from(clock.instant()));
        return program;
    }

    private static List<String> identity(Service service) {
        return Stream.concat(Stream.of(Java.identity()), ServiceJvm.flags(service).stream())
                .toList();
    }

    private void extract(Path jar, Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory.getParent());
        var working = Files.createTempDirectory(directory.getParent(), "extracting");
        var words =
                new ArrayList<>(List.of(Java.executable().toString(), "-Djarmode=tools", "-jar"));
        words.addAll(
                List.of(jar.toString(), "extract", "--force", "--destination", working.toString()));
        var log = working.resolve("extract.log");
        var process = new Command(words, Map.of(), repository.root(), log).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("Could not extract " + jar + ": " + Files.readString(log));
            }
        } finally {
            process.destroyForcibly();
        }
        try {
            Files.move(working, directory);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            // Another launcher was faster; its copy is the same.
        }
    }
}
