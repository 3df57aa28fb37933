package quartet.catalog.holds;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Threads of which only one runs at a time: each stops where it is told to pause, and goes on when
 * it is told to. So a schedule can be chosen, and chosen again.
 */
final class Actors {

    private final List<Actor> alive = new ArrayList<>();
    private final Semaphore director = new Semaphore(0);
    private @Nullable Actor running;

    /** The process an actor runs in is gone. */
    static final class Died extends Error {
        Died() {
            super("died", null, false, false);
        }
    }

    /** One of them. */
    final class Actor {

        private final String name;
        private final Semaphore turn = new Semaphore(0);
        private boolean doomed;
        private @Nullable Throwable failure;

        private Actor(String name) {
            this.name = name;
        }

        /** Dies instead of going on. */
        void doom() {
            doomed = true;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    List<Actor> alive() {
        return alive;
    }

    Actor running() {
        if (running == null) {
            throw new IllegalStateException("Nobody is running");
        }
        return running;
    }

    boolean isSomebodyRunning() {
        return running != null;
    }

    /** A new one, which waits for its first turn. */
    Actor start(String name, Runnable work) {
        var actor = new Actor(name);
        alive.add(actor);
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                actor.turn.acquireUninterruptibly();
                                if (!actor.doomed) {
                                    work.run();
                                }
                            } catch (Died _) {
                                actor.doomed = true;
                            } catch (Throwable failure) {
                                actor.failure = failure;
                            } finally {
                                alive.remove(actor);
                                director.release();
                            }
                        });
        return actor;
    }

    /** Lets it go on until it pauses or ends; throws what it failed with. */
    void goOn(Actor actor) {
        running = actor;
        actor.turn.release();
        director.acquireUninterruptibly();
        running = null;
        switch (actor.failure) {
            case null -> {}
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case Throwable failure -> throw new IllegalStateException(failure);
        }
    }

    /** Waits for the next turn. */
    void pause() {
        var actor = running();
        director.release();
        actor.turn.acquireUninterruptibly();
        if (actor.doomed) {
            throw new Died();
        }
    }
}
