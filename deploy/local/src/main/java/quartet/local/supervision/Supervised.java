package quartet.local.supervision;

import static quartet.local.supervision.PartState.RESTARTING;
import static quartet.local.supervision.PartState.STOPPED;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The life of one part: wait for its needs, start, watch, start again. Runs in its own thread. */
final class Supervised {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(90);

    private final Part part;
    private final GrowingPause pauses;
    private final Supplier<Set<String>> missing;
    private final Watcher watcher;
    private final CountDownLatch closing;
    private final CompletableFuture<Void> answered = new CompletableFuture<>();
    private final CompletableFuture<PartDied> death;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private volatile @Nullable Thread thread;
    private volatile boolean settled;
    private volatile PartView view;

    /**
     * @param missing the parts it needs that do not answer yet
     * @param death completed by the first part that dies before the system has settled
     */
    Supervised(
            Part part,
            GrowingPause pauses,
            Supplier<Set<String>> missing,
            Watcher watcher,
            CountDownLatch closing,
            CompletableFuture<PartDied> death) {
        this.part = part;
        this.pauses = pauses;
        this.missing = missing;
        this.watcher = watcher;
        this.closing = closing;
        this.death = death;
        this.view = PartView.waiting(part.name(), part.needs());
    }

    Part part() {
        return part;
    }

    PartView view() {
        return view.state() == PartState.WAITING
                ? PartView.waiting(part.name(), missing.get())
                : view;
    }

    /** Completes when the part answered for the first time. */
    CompletableFuture<Void> answered() {
        return answered;
    }

    /** Completes when the part was stopped for good. */
    CompletableFuture<Void> stopped() {
        return stopped;
    }

    /** Starts it in a thread of its own as soon as its needs answer. */
    void startAfter(CompletableFuture<Void> needs) {
        thread =
                Thread.ofVirtual()
                        .name(part.name())
                        .start(
                                () -> {
                                    try {
                                        needs.get();
                                        run();
                                    } catch (InterruptedException | ExecutionException _) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
    }

    /** Stops it once nobody needs it any more. */
    void stopAfter(CompletableFuture<Void> users) {
        try {
            users.join();
            view.running().ifPresent(Live::stop);
            var running = thread;
            if (running != null) {
                running.interrupt();
                running.join(LONGEST_STOP);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.complete(null);
        }
    }

    /** From now on a death is followed by a start and is no longer the end of the system. */
    void settle() {
        settled = true;
    }

    private void run() {
        try {
            while (!closed()) {
                var begun = System.nanoTime();
                var how = liveOnce(begun);
                if (closed()) {
                    break;
                }
                if (!settled) {
                    death.complete(new PartDied(part.name(), how));
                    break;
                }
                var pause = pauses.after(since(begun));
                become(view.gone(RESTARTING));
                watcher.died(view, how, pause);
                closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            become(view.gone(STOPPED));
        }
    }

    private String liveOnce(long begun) throws InterruptedException {
        become(view.starting());
        try {
            var live = part.starter().start();
            become(view.ready(live, since(begun)));
            if (closed()) {
                live.stop();
            }
            answered.complete(null);
            var how = PartDied.how(live.exited().get());
            if (!closed()) {
                // What we hold of the dead, such as a client, would go on looking for it.
                live.stop();
            }
            return how;
        } catch (PartDied died) {
            return died.how();
        } catch (ExecutionException e) {
            return "is lost: " + e.getCause();
        } catch (RuntimeException e) {
            return "could not be started: " + e;
        }
    }

    private void become(PartView next) {
        view = next;
        watcher.changed(next);
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
