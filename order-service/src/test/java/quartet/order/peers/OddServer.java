package quartet.order.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that says one thing to everybody, says nothing, or hangs up. */
public final class OddServer implements AutoCloseable {

    private static final String SILENCE = "silence";
    private static final String HANG_UP = "hang up";

    private final ServerSocket socket;
    private final String behaviour;
    private final AtomicInteger heard = new AtomicInteger();

    private OddServer(String behaviour) {
        this.behaviour = behaviour;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public static OddServer thatAnswers(int status, String body) {
        return new OddServer(
                "HTTP/1.1 %d X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(status, body.getBytes(StandardCharsets.UTF_8).length, body));
    }

    public static OddServer thatNeverAnswers() {
        return new OddServer(SILENCE);
    }

    public static OddServer thatHangsUp() {
        return new OddServer(HANG_UP);
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** How many requests came in. */
    public int heard() {
        return heard.get();
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            }
        } catch (IOException _) {
            // Closed: the test is over.
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            read(connection.getInputStream());
            heard.incrementAndGet();
            if (behaviour.equals(SILENCE)) {
                var _ = connection.getInputStream().read();
            } else if (!behaviour.equals(HANG_UP)) {
                connection.getOutputStream().write(behaviour.getBytes(StandardCharsets.UTF_8));
            }
        } catch (SocketException _) {
            // The client gave up, as it should.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void read(InputStream request) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = request.read();
            if (next < 0) {
                return;
            }
            head.append((char) next);
        }
        var length = head.toString().toLowerCase(Locale.ROOT).split("content-length: ");
        if (length.length > 1) {
            request.readNBytes(Integer.parseInt(length[1].split("\r\n")[0]));
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
