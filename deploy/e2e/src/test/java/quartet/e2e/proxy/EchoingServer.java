package quartet.e2e.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answers every line with its own name and the line, and remembers what arrived. */
final class EchoingServer implements AutoCloseable {

    private final String name;
    private final ServerSocket listener;
    private final Queue<String> arrived = new ConcurrentLinkedQueue<>();
    private final Thread accepting;

    EchoingServer(String name) {
        this.name = name;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = Thread.startVirtualThread(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    Queue<String> arrived() {
        return arrived;
    }

    private void accept() {
        try {
            while (true) {
                var socket = listener.accept();
                Thread.startVirtualThread(() -> echo(socket));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void echo(Socket socket) {
        try (socket;
                var in =
                        new BufferedReader(
                                new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                arrived.add(line);
                var answer = name + " " + line + "\n";
                socket.getOutputStream().write(answer.getBytes(US_ASCII));
            }
        } catch (IOException _) {
            // The client is gone.
        }
    }

    /** A port is free only when the virtual thread that waits at it has noticed. */
    @Override
    public void close() {
        try {
            listener.close();
            accepting.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
