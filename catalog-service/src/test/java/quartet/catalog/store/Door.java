package quartet.catalog.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A port that leads to a store once it is opened, and to nothing before. */
public final class Door implements AutoCloseable {

    private final int port;
    private final int behind;
    private final List<AutoCloseable> opened = new CopyOnWriteArrayList<>();
    private AutoCloseable entrance = () -> {};

    private Door(int port, int behind) {
        this.port = port;
        this.behind = behind;
    }

    public static Door closed(int behind) {
        try (var free = new ServerSocket(0)) {
            return new Door(free.getLocalPort(), behind);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return port;
    }

    public void open() throws IOException {
        var listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        var accepting = Thread.ofVirtual().start(() -> accept(listening));
        entrance =
                () -> {
                    listening.close();
                    // It is closed only when the virtual thread that waits at it has noticed.
                    accepting.join();
                };
    }

    private void accept(ServerSocket listening) {
        try {
            while (!listening.isClosed()) {
                var caller = listening.accept();
                var store = new Socket(InetAddress.getLoopbackAddress(), behind);
                opened.add(caller);
                opened.add(store);
                Thread.ofVirtual().start(() -> copy(caller, store));
                Thread.ofVirtual().start(() -> copy(store, caller));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            Thread.onSpinWait();
        }
    }

    /** Shuts the door and cuts whatever went through. */
    @Override
    public void close() {
        close(entrance);
        opened.forEach(Door::close);
        opened.clear();
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
    }
}
