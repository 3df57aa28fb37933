package quartet.local;

import quartet.local.parts.Arrangement;
import quartet.local.parts.Repository;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * How a system is to run.
 *
 * @param port of the gateway; 0 for a free one
 * @param fresh start over: all data of the directory is removed
 * @param training make missing AOT caches first; without them a start is slower, nothing else
 * @param seed fill an empty shop
 * @param atMost how long a start may take, training and seeding apart
 */
public record SystemOptions(
        Repository repository,
        Path data,
        int port,
        boolean fresh,
        boolean training,
        boolean seed,
        Duration atMost,
        Clock clock,
        Arrangement arrangement) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** For tests: a free port, a directory of their own, nothing that takes time. */
    public static SystemOptions forTests(Path data) {
        return new SystemOptions(
                Repository.find(),
                data,
                0,
                false,
                false,
                false,
                PATIENCE,
                Clock.systemUTC(),
                Arrangement.usual());
    }

    static SystemOptions usual(Repository repository, Path data, int port) {
        return new SystemOptions(
                repository,
                data,
                port,
                false,
                true,
                true,
                PATIENCE,
                Clock.systemUTC(),
                Arrangement.usual());
    }

    public SystemOptions with(boolean fresh, boolean training, boolean seed) {
        return new SystemOptions(
                repository, data, port, fresh, training, seed, atMost, clock, arrangement);
    }

    /** For tests that break the system. */
    public SystemOptions arranged(Arrangement other) {
        return new SystemOptions(
                repository, data, port, fresh, training, seed, atMost, clock, other);
    }
}
