package quartet.local;

import quartet.local.parts.Repository;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The first line of a start: what starts, on what. */
final class Banner {

    private static final double GB = 1024.0 * 1024 * 1024;

    private Banner() {}

    static String line() {
        return "Quartet %s, JDK %s (%s), %s%s/%s"
                .formatted(
                        Repository.version(),
                        System.getProperty("java.version"),
                        System.getProperty("quartet.jdk", System.getProperty("java.home")),
                        memory(),
                        System.getProperty("os.name").toLowerCase(Locale.ROOT),
                        System.getProperty("os.arch"));
    }

    private static String memory() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? "%.1f GB memory, ".formatted(system.getTotalMemorySize() / GB)
                : "";
    }
}
