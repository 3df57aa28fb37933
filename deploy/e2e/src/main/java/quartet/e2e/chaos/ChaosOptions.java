package quartet.e2e.chaos;

import quartet.local.parts.Repository;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param seed of the first run; the following ones count up
 * @param load how long customers and nemesis work in each run
 * @param training whether missing AOT caches are made first
 */
record ChaosOptions(
        int runs, long seed, Duration load, double perSecond, Path reports, boolean training) {

    static final String USAGE =
            """
            deploy/e2e/chaos [--runs 1] [--seed 1] [--seconds 100] [--rate 4] [--reports DIR]
                             [--no-training]

            Starts a system of its own for each run, breaks it while people buy, heals it and checks
            every invariant. Missing AOT caches are made first, as deploy/up does: a cold system
            serves too few orders (--no-training or QUARTET_NO_TRAINING: do without).
            Exit codes: 0 all clean, 1 a violation or a run in which too little happened, or of 20
            runs and more a kind of fault felt in fewer than 5, 2 wrong options.\
            """;

    private static final double MOST_PER_SECOND = 30;
    private static final String NO_TRAINING = "--no-training";

    /**
     * @param usuallyTrained whether to train unless told not to
     */
    static ChaosOptions of(String[] args, boolean usuallyTrained) {
        var valued = new ArrayList<>(List.of(args));
        var options =
                new ChaosOptions(
                        1,
                        1,
                        Duration.ofSeconds(100),
                        4,
                        Repository.find().data().resolve("chaos"),
                        !valued.removeIf(NO_TRAINING::equals) && usuallyTrained);
        for (int i = 0; i < valued.size(); i += 2) {
            if (i + 1 == valued.size()) {
                throw new IllegalArgumentException("No option, or no value: " + valued.get(i));
            }
            options = options.with(valued.get(i), valued.get(i + 1));
        }
        return options;
    }

    private ChaosOptions with(String name, String value) {
        return switch (name) {
            case "--runs" -> of(Integer.parseInt(value), seed, load, perSecond, reports);
            case "--seed" -> of(runs, Long.parseLong(value), load, perSecond, reports);
            case "--seconds" ->
                    of(runs, seed, Duration.ofSeconds(Long.parseLong(value)), perSecond, reports);
            case "--rate" -> {
                var rate = Math.min(MOST_PER_SECOND, Double.parseDouble(value));
                yield of(runs, seed, load, rate, reports);
            }
            case "--reports" -> of(runs, seed, load, perSecond, Path.of(value).toAbsolutePath());
            default -> throw new IllegalArgumentException("No option " + name);
        };
    }

    private ChaosOptions of(int runs, long seed, Duration load, double perSecond, Path reports) {
        return new ChaosOptions(runs, seed, load, perSecond, reports, training);
    }
}
