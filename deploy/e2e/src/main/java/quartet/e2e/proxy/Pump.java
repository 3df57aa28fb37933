package quartet.e2e.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Moves one direction of a connection, piece by piece, as far as the fault of the link lets it. */
final class Pump {

    private static final int PIECE = 8192;
    private static final int PIECES_A_SECOND = 20;

    /** Which way the bytes go. */
    enum Way {
        REQUEST,
        REPLY
    }

    private final Way way;
    private final FaultSwitch fault;
    private final AtomicLong hits;
    private final Conversation conversation;

    Pump(Way way, FaultSwitch fault, AtomicLong hits, Conversation conversation) {
        this.way = way;
        this.fault = fault;
        this.hits = hits;
        this.conversation = conversation;
    }

    static byte[] buffer() {
        return new byte[PIECE];
    }

    /**
     * Passes a piece on.
     *
     * @return false if the conversation has to end, by a reset
     */
    boolean pass(byte[] bytes, int length, OutputStream to)
            throws IOException, InterruptedException {
        while (true) {
            var now = fault.now();
            switch (now) {
                case Fault.None _ -> {
                    write(to, bytes, 0, length);
                    return true;
                }
                case Fault.Latency(var delay) -> {
                    hits.incrementAndGet();
                    fault.pauseUnder(now, delay);
                    write(to, bytes, 0, length);
                    return true;
                }
                case Fault.Bandwidth(var most) -> {
                    hits.incrementAndGet();
                    var piece = Math.max(1, most / PIECES_A_SECOND);
                    slice(now, bytes, length, to, piece, Duration.ofMillis(1000 / PIECES_A_SECOND));
                    return true;
                }
                case Fault.Slicer(var piece, var pause) -> {
                    hits.incrementAndGet();
                    slice(now, bytes, length, to, piece, pause);
                    return true;
                }
                case Fault.BlackHole _ -> {
                    hits.incrementAndGet();
                    fault.awaitOtherThan(now);
                }
                case Fault.Down _, Fault.Reset _ -> {
                    hits.incrementAndGet();
                    return false;
                }
                case Fault.DropReply _ -> {
                    if (way == Way.REQUEST) {
                        write(to, bytes, 0, length);
                        return true;
                    }
                    hits.incrementAndGet();
                    // A later reply must not be taken for the lost one: this connection is done.
                    fault.awaitOtherThan(now);
                    return false;
                }
                case Fault.ResetReply _ -> {
                    if (way == Way.REQUEST) {
                        write(to, bytes, 0, length);
                        return true;
                    }
                    hits.incrementAndGet();
                    return false;
                }
            }
        }
    }

    private void slice(
            Fault now, byte[] bytes, int length, OutputStream to, int piece, Duration pause)
            throws IOException, InterruptedException {
        for (int at = 0; at < length; at += piece) {
            write(to, bytes, at, Math.min(piece, length - at));
            fault.pauseUnder(now, pause);
        }
    }

    private void write(OutputStream to, byte[] bytes, int from, int length) throws IOException {
        if (conversation.passes(way, bytes, from, length)) {
            to.write(bytes, from, length);
            to.flush();
        }
    }
}
