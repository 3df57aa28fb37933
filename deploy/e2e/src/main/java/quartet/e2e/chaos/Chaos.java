package quartet.e2e.chaos;

import quartet.local.data.DataDirectory;
import quartet.local.parts.Repository;
import quartet.local.status.Screen;
import quartet.local.training.Training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code deploy/e2e/chaos}: so many runs, a line each, a report; exit code 1 unless all are clean,
 * and every kind of fault was felt in enough of them.
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
            var training = System.getenv("QUARTET_NO_TRAINING") == null;
            var options = ChaosOptions.of(args, training);
            var clean = new Chaos(options, Clock.systemUTC()).run();
            System.exit(clean ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(ChaosOptions.USAGE);
            System.exit(2);
        }
    }

    private boolean run() throws Exception {
        Files.createDirectories(options.reports());
        if (options.training()) {
            train();
        }
        for (int i = 0; i < options.runs(); i++) {
            var result = once(options.seed() + i);
            results.add(result);
            System.out.println((i + 1) + "/" + options.runs() + " " + result.line());
            HtmlReport.write(options.reports().resolve("report.html"), results);
        }
        var series = new Series(results);
        System.out.println(series.summary());
        System.out.println("Report: " + options.reports().resolve("report.html"));
        return series.clean();
    }

    /** Like {@code deploy/up}: whatever starts afterwards uses the caches that are there. */
    private void train() throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("quartet-chaos-training-");
        var data = new DataDirectory(directory);
        new Training(Repository.find(), data, Screen.standard(), clock).ifNeeded();
        DataDirectory.delete(directory);
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
}
