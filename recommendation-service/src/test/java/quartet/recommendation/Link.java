package quartet.recommendation;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a store that can be cut and mended, always on the same port. Begins cut. */
final class Link {

    private final InetSocketAddress store;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket door;
    private volatile @Nullable Thread welcoming;

    Link(InetSocketAddress store) {
        this.store = store;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    void mend() throws IOException {
        var open = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        door = open;
        welcoming = Thread.startVirtualThread(() -> welcome(open));
    }

    /** The door is shut only when the virtual thread that waits at it has noticed. */
    void cut() throws IOException, InterruptedException {
        var open = door;
        var waiting = welcoming;
        if (open != null && waiting != null) {
            open.close();
            waiting.join();
        }
        for (var socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    private void welcome(ServerSocket open) {
        try {
            while (true) {
                var here = open.accept();
                var there = new Socket(store.getAddress(), store.getPort());
                sockets.add(here);
                sockets.add(there);
                Thread.startVirtualThread(() -> forward(here, there));
                Thread.startVirtualThread(() -> forward(there, here));
            }
        } catch (IOException cut) {
            sockets.removeIf(Socket::isClosed);
        }
    }

    private static void forward(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends are closed now, which is all there is to do.
            return;
        }
    }
}
