package quartet.e2e.proxy;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One direction in which parts talk, for example order-service to catalog-service: a port to
 * connect to, the ports behind it, and what is wrong with the way there.
 *
 * <p>Several ports behind it are instances of one service: connections go to them in turn, and past
 * one that refuses.
 */
public final class Link implements AutoCloseable {

    private static final int CONNECT_MILLIS = 1000;
    private static final int BACKLOG = 256;
    private static final Duration BETWEEN_BINDS = Duration.ofMillis(50);

    private final String name;
    private final int port;
    private final List<Integer> upstreams;
    private final Wiretap tap;
    private final FaultSwitch fault = new FaultSwitch();
    private final AtomicLong hits = new AtomicLong();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket listener;
    private volatile boolean closed;

    /**
     * @param port to listen on; 0 for a free one
     */
    Link(String name, int port, List<Integer> upstreams, Wiretap tap) {
        this.name = name;
        this.upstreams = List.copyOf(upstreams);
        this.tap = tap;
        try {
            var first = bound(port);
            this.port = first.getLocalPort();
            listen(first);
        } catch (IOException e) {
            throw new UncheckedIOException("No port for the link " + name, e);
        }
    }

    public String name() {
        return name;
    }

    /** Where clients connect to. */
    public int port() {
        return port;
    }

    public Fault fault() {
        return fault.now();
    }

    /** How often a fault really hit something since the link was made: a piece, a connection. */
    public long hits() {
        return hits.get();
    }

    /** From now on the link suffers from this; {@link Fault.None} heals it. */
    public synchronized void suffer(Fault next) {
        if (closed) {
            return;
        }
        var wasDown = fault.now() instanceof Fault.Down;
        fault.become(next);
        if (next instanceof Fault.Down) {
            stopListening();
        } else if (wasDown) {
            listenAgain();
        }
        if (next instanceof Fault.Down || next instanceof Fault.Reset) {
            hits.addAndGet(conversations.size());
            conversations.forEach(Conversation::reset);
        }
    }

    public void heal() {
        suffer(new Fault.None());
    }

    @Override
    public synchronized void close() {
        closed = true;
        stopListening();
        fault.become(new Fault.Down());
        conversations.forEach(Conversation::reset);
    }

    private static ServerSocket bound(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        return socket;
    }

    private void stopListening() {
        var old = listener;
        listener = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody may have this port for a moment, as the near end of a connection of its own. */
    private void listenAgain() {
        Thread.startVirtualThread(
                () -> {
                    while (!closed && listener == null && !(fault() instanceof Fault.Down)) {
                        try {
                            listen(bound(port));
                        } catch (IOException _) {
                            pause();
                        }
                    }
                });
    }

    private void pause() {
        try {
            fault.pauseUnder(fault.now(), BETWEEN_BINDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(ServerSocket socket) {
        listener = socket;
        Thread.startVirtualThread(() -> acceptFrom(socket));
    }

    private void acceptFrom(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.startVirtualThread(() -> converse(client));
            } catch (IOException _) {
                // Closed, or out of handles for a moment: the condition tells them apart.
            }
        }
    }

    private void converse(Socket client) {
        try {
            if (fault.now() instanceof Fault.BlackHole hole) {
                hits.incrementAndGet();
                fault.awaitOtherThan(hole);
            }
            var upstream = upstream();
            if (upstream == null) {
                Conversation.reset(client);
                return;
            }
            begin(client, upstream);
        } catch (IOException _) {
            Conversation.reset(client);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(Socket client, Socket upstream) throws IOException {
        var self = new Conversation[1];
        self[0] =
                new Conversation(
                        numbers.incrementAndGet(),
                        client,
                        upstream,
                        fault,
                        hits,
                        tap,
                        () -> conversations.remove(self[0]));
        conversations.add(self[0]);
        self[0].begin();
        // Whoever came through just before the port was closed.
        if (closed || fault.now() instanceof Fault.Down) {
            self[0].reset();
        }
    }

    private @Nullable Socket upstream() {
        var first = turn.getAndIncrement();
        for (int i = 0; i < upstreams.size(); i++) {
            var to = upstreams.get(Math.floorMod(first + i, upstreams.size()));
            var socket = new Socket();
            try {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), to),
                        CONNECT_MILLIS);
                return socket;
            } catch (IOException _) {
                Conversation.reset(socket);
            }
        }
        return null;
    }
}
