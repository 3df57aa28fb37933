package quartet.local.preflight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The checks of the machine itself: JDK, memory, disk, architecture, libraries, user. */
final class Machine {

    private static final long GB = 1024L * 1024 * 1024;
    private static final long MEMORY_NEEDED = 4 * GB;
    private static final long DISK_NEEDED = 3 * GB;
    private static final List<String> LIBRARY_FOLDERS =
            List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib");

    private final Path proc;
    private final Path data;

    /**
     * @param proc where the system tells about itself: {@code /proc}
     */
    Machine(Path proc, Path data) {
        this.proc = proc;
        this.data = data;
    }

    Finding jdk() {
        var version = Runtime.version();
        return version.feature() >= 25
                ? Finding.ok("JDK", version.toString())
                : Finding.failed(
                        "JDK",
                        "This needs JDK 25; java is " + version + ". sdk install java 25-tem");
    }

    Finding memory() {
        var free = freeMemory();
        if (free.isEmpty()) {
            return Finding.ok("memory", "unknown on this system");
        }
        var found = "%.1f GB free".formatted((double) free.getAsLong() / GB);
        return free.getAsLong() >= MEMORY_NEEDED
                ? Finding.ok("memory", found)
                : Finding.failed(
                        "memory",
                        found + ", " + MEMORY_NEEDED / GB + " GB needed. Nothing was started.");
    }

    Finding disk() {
        try {
            var free = Files.getFileStore(nearestExisting()).getUsableSpace();
            var found = "%.1f GB free".formatted((double) free / GB);
            return free >= DISK_NEEDED
                    ? Finding.ok("disk", found)
                    : Finding.failed(
                            "disk", found + " at " + data + ", 3 GB needed. Use --data DIR");
        } catch (IOException e) {
            return Finding.failed("disk", data + " cannot be used: " + e.getMessage());
        }
    }

    private Path nearestExisting() throws IOException {
        for (var at = data; at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                return at;
            }
        }
        throw new IOException("no such place");
    }

    Finding architecture() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch");
        var known = List.of("amd64", "x86_64", "aarch64").contains(arch);
        return known && (os.contains("linux") || os.contains("mac"))
                ? Finding.ok("architecture", os + "/" + arch)
                : Finding.failed(
                        "architecture",
                        "There are no store binaries for "
                                + os
                                + "/"
                                + arch
                                + ". Use deploy/compose.yaml");
    }

    Finding libraries() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Finding.ok("libraries", "come with the system");
        }
        return LIBRARY_FOLDERS.stream().map(Path::of).anyMatch(Machine::holdsOpenSsl3)
                ? Finding.ok("libraries", "OpenSSL 3")
                : Finding.failed(
                        "libraries", "libssl.so.3 is missing, Redis needs it: apt install libssl3");
    }

    /** PostgreSQL refuses to run as root, so root gives it a user namespace. */
    Finding user() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Finding.ok("user", System.getProperty("user.name"));
        }
        try {
            var works = new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
            return works
                    ? Finding.ok("user", "root, with user namespaces")
                    : Finding.failed(
                            "user",
                            "PostgreSQL refuses root, and there are no user namespaces. Run as"
                                    + " another user");
        } catch (IOException e) {
            return Finding.failed(
                    "user", "PostgreSQL refuses root, and unshare is missing: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Finding.warning("user", "not checked");
        }
    }

    private OptionalLong freeMemory() {
        try (var lines = Files.lines(proc.resolve("meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    private static boolean holdsOpenSsl3(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.find(folder, 2, (path, _) -> isOpenSsl3(path))) {
            return files.findAny().isPresent();
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    private static boolean isOpenSsl3(Path path) {
        return path.getFileName() != null && path.getFileName().toString().equals("libssl.so.3");
    }
}
