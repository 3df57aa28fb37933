package quartet.stores.mongodb;

import de.bwaldvogel.mongo.MongoServer;

import java.io.IOException;

/** Runs the server until standard input ends, that is until whoever started it stops or dies. */
final class MongoMain {

    private MongoMain() {}

    public static void main(String[] args) throws IOException {
        var server = new MongoServer(new Mended());
        server.bind("127.0.0.1", Integer.parseInt(args[0]));
        while (System.in.read() >= 0) {
            // Nobody writes; only the end matters.
        }
        server.shutdownNow();
        System.exit(0);
    }
}
