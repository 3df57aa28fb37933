package quartet.local.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.random.RandomGenerator;

/**
 * The port of every part: free ones, chosen once and kept in the data directory, so that a part
 * comes back where the others look for it.
 */
public final class Ports {

    /** Below the range from which Linux takes ports for outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;

    private final DataDirectory data;
    private final RandomGenerator random;

    public Ports(DataDirectory data, RandomGenerator random) {
        this.data = data;
        this.random = random;
    }

    /** The remembered ports; one that is new, or that somebody else took meanwhile, is chosen. */
    public Map<String, Integer> of(List<String> names) throws IOException {
        var known = remembered();
        var ports = new LinkedHashMap<String, Integer>();
        for (var name : names) {
            var old = known.get(name);
            ports.put(name, old != null && isFree(old) ? old : free(ports));
        }
        remember(ports);
        return ports;
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private int free(Map<String, Integer> taken) throws IOException {
        for (var tries = 0; tries < TRIES; tries++) {
            var port = random.nextInt(LOWEST, HIGHEST);
            if (!taken.containsValue(port) && isFree(port)) {
                return port;
            }
        }
        throw new IOException("No free port between " + LOWEST + " and " + HIGHEST);
    }

    private Map<String, Integer> remembered() throws IOException {
        var ports = new LinkedHashMap<String, Integer>();
        if (Files.exists(data.ports())) {
            var file = new Properties();
            try (var in = Files.newBufferedReader(data.ports())) {
                file.load(in);
            }
            file.forEach((name, port) -> ports.put((String) name, Integer.valueOf((String) port)));
        }
        return ports;
    }

    private void remember(Map<String, Integer> ports) throws IOException {
        var lines = ports.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
        Files.createDirectories(data.root());
        Files.write(data.ports(), lines);
    }
}
