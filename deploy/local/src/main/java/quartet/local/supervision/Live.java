package quartet.local.supervision;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * A part that answered its probe: what the supervisor and the status need of a store or service.
 */
public interface Live {

    String version();

    /** What kind of it runs here, in words: embedded, stand-in, with or without an AOT cache. */
    String edition();

    /** A URI its own client opens. */
    String address();

    /** Empty for a server that somebody else runs. */
    OptionalLong pid();

    /** The exit code, once the process has ended; never completes if it is not ours. */
    CompletableFuture<Integer> exited();

    /** Ends it at once, as {@code kill -9} would. */
    void kill();

    /** Ends it in good order and returns when it is gone; repeating it changes nothing. */
    void stop();
}
