package quartet.e2e.chaos;

import quartet.local.parts.Repository;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What was asked for on the command line.
 *
 * @param seed of the first run; the following ones count up
 * @param load how long customers and nemesis work in each run
 */
record ChaosOptions(int runs, long seed, Duration load, double perSecond, Path reports) {

    static final String USAGE =
            """
            deploy/e2e/chaos [--runs 1] [--seed 1] [--seconds 60] [--rate 12] [--reports DIR]

            Starts a system of its own for each run, breaks it while people buy, heals it and checks
            every invariant. Exit codes: 0 all clean, 1 a violation or a run in which too little
            happened, 2 wrong options.\
            """;

    private static final double MOST_PER_SECOND = 30;

    static ChaosOptions of(String[] args) {
        var options =
                new ChaosOptions(
                        1,
                        1,
                        Duration.ofSeconds(60),
                        12,
                        Repository.find().data().resolve("chaos"));
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            options = options.with(args[i], args[i + 1]);
        }
        return options;
    }

    private ChaosOptions with(String name, String value) {
        return switch (name) {
            case "--runs" ->
                    new ChaosOptions(Integer.parseInt(value), seed, load, perSecond, reports);
            case "--seed" ->
                    new ChaosOptions(runs, Long.parseLong(value), load, perSecond, reports);
            case "--seconds" -> {
                var seconds = Duration.ofSeconds(Long.parseLong(value));
                yield new ChaosOptions(runs, seed, seconds, perSecond, reports);
            }
            case "--rate" -> {
                var rate = Math.min(MOST_PER_SECOND, Double.parseDouble(value));
                yield new ChaosOptions(runs, seed, load, rate, reports);
            }
            case "--reports" ->
                    new ChaosOptions(runs, seed, load, perSecond, Path.of(value).toAbsolutePath());
            default -> throw new IllegalArgumentException("No option " + name);
        };
    }
}
