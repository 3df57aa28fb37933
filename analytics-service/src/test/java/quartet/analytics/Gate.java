package quartet.analytics;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a store and, while shut, lets nobody through: connections end, new ones too. */
final class Gate implements AutoCloseable {

    private final ServerSocket door;
    private final int store;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    Gate(int store) {
        this.store = store;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    void open() {
        open = true;
    }

    void shut() {
        open = false;
        passing.forEach(Gate::end);
        passing.clear();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                if (open) {
                    connect(client);
                } else {
                    end(client);
                }
            } catch (IOException _) {
                // Closed, or the store did not accept: the client sees the end of its connection.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        var server = new Socket();
        passing.add(client);
        passing.add(server);
        server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), store));
        pump(client.getInputStream(), server.getOutputStream(), server);
        pump(server.getInputStream(), client.getOutputStream(), client);
    }

    private static void pump(InputStream from, OutputStream to, Socket receiver) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                from.transferTo(to);
                            } catch (IOException _) {
                                // One side is gone.
                            } finally {
                                end(receiver);
                            }
                        });
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
