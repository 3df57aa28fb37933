package quartet.stores;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports for servers that must come back on the same one: below the range from which systems
 * take the ports of outgoing connections, which would occupy them meanwhile.
 */
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int HIGHEST_ASIDE = 32_700;
    private static final int TRIES = 200;

    private Ports() {}

    /** A port on which nobody listens at this moment. */
    public static int free() {
        return free(LOWEST, HIGHEST);
    }

    /**
     * A port of a server's own, which nobody else has to know. It is none that {@link #free()}
     * gives: that may be allotted to a server that has yet to start.
     */
    static int aside() {
        return free(HIGHEST, HIGHEST_ASIDE);
    }

    private static int free(int lowest, int highest) {
        for (int i = 0; i < TRIES; i++) {
            var port = ThreadLocalRandom.current().nextInt(lowest, highest);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + lowest + " and " + highest);
    }

    /** The port asked for, or a free one if it is 0. */
    static int orFree(int port) {
        return port == 0 ? free() : port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
