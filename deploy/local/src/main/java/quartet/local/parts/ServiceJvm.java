package quartet.local.parts;

import quartet.local.process.Java;
import quartet.stores.Inlining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The JVM options of a service. An AOT cache only fits the options it was made with, so they are
 * part of a program's fingerprint.
 */
public final class ServiceJvm {

    private static final String HEAP = "256m";

    private ServiceJvm() {}

    /** The beginning of its command line; options and the jar follow. */
    public static List<String> command(Service service) {
        var words = new ArrayList<>(List.of(Java.executable().toString()));
        words.addAll(flags(service));
        return words;
    }

    static List<String> flags(Service service) {
        var flags = new ArrayList<String>();
        flags.add("-Xmx" + heap(service));
        flags.addAll(Inlining.flags());
        flags.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        // Else it collects garbage four times while it loads its classes.
                        "-XX:MetaspaceSize=128m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dspring.aot.enabled=true",
                        "-Dspring.main.banner-mode=off"));
        return flags;
    }

    /** {@code QUARTET_ORDER_MEMORY=512m} gives order-service a larger heap. */
    private static String heap(Service service) {
        var name = "QUARTET_" + service.part().toUpperCase(Locale.ROOT) + "_MEMORY";
        return System.getenv().getOrDefault(name, HEAP);
    }
}
