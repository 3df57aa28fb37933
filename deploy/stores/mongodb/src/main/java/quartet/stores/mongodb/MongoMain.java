package quartet.stores.mongodb;

import de.bwaldvogel.mongo.MongoServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs the server until standard input ends, that is until whoever started it stops or dies. */
final class MongoMain {

    private static final int SECONDS_TO_STOP = 8;

    private MongoMain() {}

    /** Port, and the folder of the journal; without a folder nothing is kept. */
    public static void main(String[] args) throws IOException {
        var shelves =
                args.length > 1
                        ? Shelves.in(Files.createDirectories(Path.of(args[1])))
                        : Shelves.inMemory();
        var server = new MongoServer(new StandIn(shelves));
        server.bind("127.0.0.1", Integer.parseInt(args[0]));
        while (System.in.read() >= 0) {
            // Nobody writes; only the end matters.
        }
        CompletableFuture.delayedExecutor(SECONDS_TO_STOP, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        server.shutdownNow();
        System.exit(0);
    }
}
