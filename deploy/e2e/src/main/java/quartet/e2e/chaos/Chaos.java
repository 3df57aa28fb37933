package quartet.e2e.chaos;

import quartet.local.data.DataDirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code deploy/e2e/chaos}: so many runs, a line each, a report; exit code 1 unless all are clean.
 */
public final class Chaos {

    private final ChaosOptions options;
    private final Clock clock;
    private final List<RunResult> results = new ArrayList<>();

    private Chaos(ChaosOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    public static void main(String[] args) throws Exception {
        if (List.of(args).contains("--help")) {
            System.out.println(ChaosOptions.USAGE);
            return;
        }
        try {
            var clean = new Chaos(ChaosOptions.of(args), Clock.systemUTC()).run();
            System.exit(clean ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(ChaosOptions.USAGE);
            System.exit(2);
        }
    }

    private boolean run() throws Exception {
        Files.createDirectories(options.reports());
        for (int i = 0; i < options.runs(); i++) {
            var result = once(options.seed() + i);
            results.add(result);
            System.out.println((i + 1) + "/" + options.runs() + " " + result.line());
            HtmlReport.write(options.reports().resolve("report.html"), results);
        }
        System.out.println(summary());
        System.out.println("Report: " + options.reports().resolve("report.html"));
        return results.stream().allMatch(RunResult::clean);
    }

    /** The data of a run that was not clean is kept, for whoever looks into it. */
    private RunResult once(long seed) throws Exception {
        var directory = Files.createTempDirectory("quartet-chaos-" + seed + "-");
        var guards = Guards.scaled(options.load().toSeconds());
        var run = new ChaosRun(seed, options.load(), options.perSecond(), guards, clock);
        var result = run.in(directory, options.reports());
        keepOrDelete(directory, result.clean());
        return result;
    }

    private static void keepOrDelete(Path directory, boolean clean) throws IOException {
        if (clean) {
            DataDirectory.delete(directory);
        } else {
            System.out.println("Kept: " + directory);
        }
    }

    private String summary() {
        var clean = results.stream().filter(RunResult::clean).count();
        Map<String, Integer> runsByKind = new TreeMap<>();
        results.forEach(
                result -> result.kinds().forEach(kind -> runsByKind.merge(kind, 1, Integer::sum)));
        var orders =
                results.stream()
                        .flatMap(result -> result.ends().values().stream())
                        .mapToLong(Long::longValue)
                        .sum();
        return "%d of %d runs clean, %d orders; runs in which a kind of fault was felt: %s"
                .formatted(clean, results.size(), orders, runsByKind);
    }
}
