package quartet.e2e.proxy;

import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One connection through a link: a client, an upstream, and a thread for each direction. */
final class Conversation {

    private static final int DIRECTIONS = 2;

    private final long number;
    private final Socket client;
    private final Socket upstream;
    private final FaultSwitch fault;
    private final AtomicLong hits;
    private final Wiretap tap;
    private final Runnable whenOver;
    private final AtomicInteger running = new AtomicInteger(DIRECTIONS);

    Conversation(
            long number,
            Socket client,
            Socket upstream,
            FaultSwitch fault,
            AtomicLong hits,
            Wiretap tap,
            Runnable whenOver)
            throws IOException {
        this.number = number;
        this.client = client;
        this.upstream = upstream;
        this.fault = fault;
        this.hits = hits;
        this.tap = tap;
        this.whenOver = whenOver;
        client.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
    }

    void begin() {
        Thread.startVirtualThread(() -> run(Pump.Way.REQUEST, client, upstream));
        Thread.startVirtualThread(() -> run(Pump.Way.REPLY, upstream, client));
    }

    boolean passes(Pump.Way way, byte[] bytes, int from, int length) {
        return way == Pump.Way.REPLY || tap.passes(number, bytes, from, length);
    }

    /** Ends it so that both sides see a reset, not an orderly end. */
    void reset() {
        reset(client);
        reset(upstream);
    }

    static void reset(Socket socket) {
        try (socket) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException _) {
            // It is gone, which is what was wanted.
        }
    }

    private void run(Pump.Way way, Socket from, Socket to) {
        var pump = new Pump(way, fault, hits, this);
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            var buffer = Pump.buffer();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!pump.pass(buffer, read, out)) {
                    reset();
                    break;
                }
            }
            to.shutdownOutput();
        } catch (IOException _) {
            reset();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            if (running.decrementAndGet() == 0) {
                close(client);
                close(upstream);
                whenOver.run();
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone already.
        }
    }
}
