package quartet.stores;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks Redis in its own protocol, which is short enough to need no client. */
final class RedisProbe {

    private static final int DEFAULT_PORT = 6379;

    private RedisProbe() {}

    static int port(URI uri) {
        return uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    }

    static boolean answers(URI uri) {
        return Probe.yes(() -> ask(uri, "PING").equals("+PONG"));
    }

    /** The server's version, or {@code unknown} if it does not tell. */
    static String version(URI uri) {
        try {
            return ask(uri, "INFO server", "redis_version:");
        } catch (IOException _) {
            return "unknown";
        }
    }

    private static String ask(URI uri, String command) throws IOException {
        return ask(uri, command, "");
    }

    /** What follows the prefix, on the first line of the answer that begins with it. */
    private static String ask(URI uri, String command, String prefix) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), port(uri)), Probe.MILLIS);
            socket.setSoTimeout(Probe.MILLIS);
            var text = login(uri) + command + "\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            var answer =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            if (!login(uri).isEmpty()) {
                answer.readLine();
            }
            for (var line = answer.readLine(); line != null; line = answer.readLine()) {
                if (line.startsWith(prefix)) {
                    return line.substring(prefix.length());
                }
            }
            throw new IOException("No answer to " + command);
        }
    }

    private static String login(URI uri) {
        var user = uri.getUserInfo();
        return user == null ? "" : "AUTH " + user.replaceFirst("^:", "").replace(':', ' ') + "\r\n";
    }
}
