package quartet.stores;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.Callable;

/** Questions to a server that end in yes or no. */
final class Probe {

    static final int MILLIS = 3_000;

    private Probe() {}

    /** Whether anybody listens: cheap, and quiet, before a client is let loose on the server. */
    static boolean listens(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Whether the question is answered with yes, and not with an exception. */
    static boolean yes(Callable<Boolean> question) {
        try {
            return question.call();
        } catch (Exception _) {
            return false;
        }
    }
}
