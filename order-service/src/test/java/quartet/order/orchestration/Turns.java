package quartet.order.orchestration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Threads that run one at a time, from one call to the outside to the next, in an order that is
 * chosen from outside: real code, any interleaving, the same one for the same choices.
 */
final class Turns {

    /** Ends a thread in the middle of what it was doing, as a kill of its process would. */
    static final class Crashed extends Error {
        Crashed() {
            super("killed", null, false, false);
        }
    }

    /** One thread. */
    final class Turn {

        private final Semaphore go = new Semaphore(0);
        private boolean killed;
        private boolean done;
        private @Nullable Throwable failure;

        boolean done() {
            return done;
        }
    }

    private final ThreadLocal<Turn> mine = new ThreadLocal<>();
    private final Semaphore back = new Semaphore(0);
    private final List<Turn> turns = new ArrayList<>();

    /** Lets it begin, up to its first call to the outside. */
    void begin(Runnable work) {
        var turn = new Turn();
        turns.add(turn);
        Thread.ofVirtual()
                .start(
                        () -> {
                            turn.go.acquireUninterruptibly();
                            mine.set(turn);
                            try {
                                work.run();
                            } catch (Crashed _) {
                                turn.killed = true;
                            } catch (Throwable failure) {
                                turn.failure = failure;
                            } finally {
                                turn.done = true;
                                back.release();
                            }
                        });
        resume(turn);
    }

    /** Called by the thread at every call to the outside. */
    void pause() {
        var turn = mine.get();
        if (turn == null) {
            return;
        }
        back.release();
        turn.go.acquireUninterruptibly();
        if (turn.killed) {
            throw new Crashed();
        }
    }

    void resume(Turn turn) {
        turn.go.release();
        back.acquireUninterruptibly();
        if (turn.failure != null) {
            throw new AssertionError("The saga failed", turn.failure);
        }
        turns.removeIf(Turn::done);
    }

    void kill(Turn turn) {
        turn.killed = true;
        resume(turn);
    }

    /** Those in the middle of something. */
    List<Turn> paused() {
        return List.copyOf(turns);
    }
}
