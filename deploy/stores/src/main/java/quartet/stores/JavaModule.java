package quartet.stores;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A store that is a Java program of this checkout: its jar, its class path, its JVM. */
enum JavaModule {
    KAFKA("kafka", "quartet.stores.kafka.KafkaMain", "-Xmx256m"),
    NEO4J(
            "neo4j",
            "quartet.stores.neo4j.Neo4jMain",
            // An import is minutes of the same few queries: C1 alone in 256 MB took four times as
            // long.
            "-Xmx448m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"),
    MONGODB(
            "mongodb",
            "quartet.stores.mongodb.MongoMain",
            // Of 130,000 orders; what is not needed is not taken.
            "-Xmx1g",
            // Each collection looks through all old documents that point somewhere new: with 48m
            // twice as often, 8 % of the time under load.
            "-Xmn96m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"),
    // Of 200,000 orders, likewise.
    PAYMENTS("", "quartet.stores.payments.PaymentProviderMain", "-Xms16m", "-Xmx256m");

    private static final String HOME = "quartet.stores.home";
    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final String folder;
    private final String main;
    private final List<String> flags;

    JavaModule(String folder, String main, String... flags) {
        this.folder = folder;
        this.main = main;
        this.flags = List.of(flags);
    }

    /**
     * The command that runs it with these arguments, on the JDK that runs us; {@code
     * QUARTET_MONGODB_MEMORY=2g} gives MongoDB's stand-in a larger heap.
     */
    List<String> command(List<String> jvmArguments, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:MetaspaceSize=128m");
        // It may be out of memory after a change was written down and before it is seen.
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(Inlining.flags());
        command.addAll(flags);
        var memory = System.getenv("QUARTET_" + name() + "_MEMORY");
        if (memory != null) {
            command.add("-Xmx" + memory);
        }
        if (jvmArguments.stream().noneMatch(JavaModule::isAboutCache)) {
            command.addAll(ColdStart.flags());
        }
        command.addAll(jvmArguments);
        command.addAll(List.of("-cp", classPath(), main));
        command.addAll(arguments);
        return command;
    }

    private static boolean isAboutCache(String jvmArgument) {
        return jvmArgument.startsWith("-XX:AOTCache");
    }

    /** The jar; or the classes, in a build that has not come to packaging them. */
    Path code() {
        var jar = target().resolve(folder.isEmpty() ? "stores.jar" : folder + ".jar");
        var classes = target().resolve("classes");
        return lastModified(jar).compareTo(newest(classes)) < 0 ? classes : jar;
    }

    private static FileTime newest(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(JavaModule::lastModified)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException _) {
            return NEVER;
        }
    }

    static FileTime lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException _) {
            return NEVER;
        }
    }

    private String classPath() {
        try {
            return code() + ":" + Files.readString(target().resolve("classpath")).strip();
        } catch (IOException e) {
            throw new StoreFailed("Not built: " + target() + " (mvnw package builds it)", e);
        }
    }

    private Path target() {
        return home().resolve(folder).resolve("target");
    }

    private static Path home() {
        var given = System.getProperty(HOME);
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        return Stream.concat(above(Path.of("").toAbsolutePath()), above(ourselves()))
                .map(folder -> folder.resolve("deploy/stores"))
                .filter(folder -> Files.exists(folder.resolve("kafka/pom.xml")))
                .findFirst()
                .orElseThrow(() -> new StoreFailed("Where is deploy/stores? Set -D" + HOME));
    }

    private static Stream<Path> above(Path start) {
        return Stream.iterate(Optional.of(start), Optional::isPresent, p -> p.map(Path::getParent))
                .flatMap(Optional::stream);
    }

    private static Path ourselves() {
        try {
            var source = JavaModule.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
