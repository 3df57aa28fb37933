package quartet.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and its children cost now.
 *
 * @param rssBytes resident memory; pages that children share, as PostgreSQL's do, count once
 * @param cpuSeconds processor time since they started
 */
public record Cost(long rssBytes, double cpuSeconds) {

    public static Cost of(long pid) {
        return ProcessHandle.of(pid).map(Cost::of).orElse(new Cost(0, 0));
    }

    private static Cost of(ProcessHandle process) {
        var family = Stream.concat(Stream.of(process), process.descendants()).toList();
        var cpu =
                family.stream()
                        .mapToLong(
                                one ->
                                        one.info()
                                                .totalCpuDuration()
                                                .orElse(Duration.ZERO)
                                                .toMillis())
                        .sum();
        return new Cost(resident(family), cpu / 1000.0);
    }

    private static long resident(List<ProcessHandle> family) {
        if (family.size() == 1) {
            return kilobytes(family.getFirst().pid(), "status", "VmRSS:") * 1024;
        }
        return family.stream()
                .mapToLong(one -> kilobytes(one.pid(), "smaps_rollup", "Pss:") * 1024)
                .sum();
    }

    private static long kilobytes(long pid, String file, String field) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), file))) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.substring(field.length()).replace("kB", "").strip())
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException _) {
            return Files.isDirectory(Path.of("/proc/self")) ? 0 : askedOfPs(pid);
        }
    }

    /** Where there is no /proc. */
    private static long askedOfPs(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            var answer = new String(ps.getInputStream().readAllBytes(), UTF_8).strip();
            return answer.isEmpty() ? 0 : Long.parseLong(answer);
        } catch (IOException | NumberFormatException _) {
            return 0;
        }
    }
}
