package quartet.local;

import quartet.local.data.DataDirectory;
import quartet.local.data.Keys;
import quartet.local.data.OneSupervisor;
import quartet.local.parts.AllParts;
import quartet.local.process.Signal;
import quartet.local.seed.Seeding;
import quartet.local.seed.Seeding.Amount;
import quartet.local.shop.Pause;
import quartet.local.shop.Shop;
import quartet.local.status.Screen;
import quartet.local.supervision.Live;
import quartet.local.supervision.PartDied;
import quartet.local.supervision.PartState;
import quartet.local.supervision.PartView;
import quartet.local.supervision.Supervisor;
import quartet.local.supervision.TooSlow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** A system that runs under supervision of this process, until it is closed. */
public final class RunningSystem implements AutoCloseable {

    private static final Duration SEEDING_AT_MOST = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long REMIND_EVERY_SECONDS = 10;

    private final DataDirectory data;
    private final Keys keys;
    private final AllParts parts;
    private final OneSupervisor lock;
    private final Screen screen;
    private final Supervisor supervisor;
    private final RunRecorder recorder;
    private final StartProgress progress;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    RunningSystem(
            DataDirectory data,
            Keys keys,
            AllParts parts,
            OneSupervisor lock,
            Screen screen,
            Duration longestPause) {
        this.data = data;
        this.keys = keys;
        this.parts = parts;
        this.lock = lock;
        this.screen = screen;
        this.progress = new StartProgress(screen, this::record);
        this.supervisor = new Supervisor(parts.parts(), progress, longestPause);
        this.recorder =
                new RunRecorder(
                        data, url().toString(), keys.operatorFile().toString(), supervisor::views);
    }

    void start(SystemOptions options) throws PartDied, TooSlow, InterruptedException {
        var begun = System.nanoTime();
        try (var reminders = Executors.newSingleThreadScheduledExecutor(daemon())) {
            remind(reminders, begun);
            supervisor.start(options.atMost());
            reminders.shutdownNow();
        }
        if (options.seed()) {
            seed(options);
        }
        supervisor.settle();
        recorder.ready();
    }

    /** The address of the shop: everything a customer or operator does goes through it. */
    public URI url() {
        return parts.url();
    }

    public String operatorKey() {
        try {
            return keys.operator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path operatorKeyFile() {
        return keys.operatorFile();
    }

    public DataDirectory data() {
        return data;
    }

    /**
     * The process of a part, for example {@code order} or {@code kafka}; empty while it restarts.
     */
    public OptionalLong pid(String part) {
        return supervisor.live(part).map(Live::pid).orElse(OptionalLong.empty());
    }

    /** Where a part listens, as its own client writes it; fails while it restarts. */
    public String address(String part) {
        return supervisor.live(part).map(Live::address).orElseThrow();
    }

    /** Where the actuator of a service's process listens. */
    public URI management(String part) {
        return parts.management(part);
    }

    /** Ends a part as {@code kill -9} would; the supervisor starts it again. */
    public void kill(String part) {
        supervisor.live(part).ifPresent(Live::kill);
    }

    /** Stops the part's processes where they stand: they keep their connections, and are silent. */
    public void freeze(String part) {
        signal(part, Signal.STOP);
    }

    /** Lets a frozen part go on as if nothing had been. */
    public void thaw(String part) {
        signal(part, Signal.CONT);
    }

    private void signal(String part, Signal signal) {
        pid(part).stream()
                .mapToObj(ProcessHandle::of)
                .flatMap(Optional::stream)
                .forEach(signal::to);
    }

    /** How often a part was started. */
    public int starts(String part) {
        return supervisor.views().stream()
                .filter(view -> view.name().equals(part))
                .mapToInt(PartView::starts)
                .findFirst()
                .orElseThrow();
    }

    /** The state of every part by name. */
    public Map<String, PartState> states() {
        var states = new TreeMap<String, PartState>();
        supervisor.views().forEach(part -> states.put(part.name(), part.state()));
        return states;
    }

    /** Whether every part answers, after a kill too. */
    public boolean whole() {
        return states().values().stream().allMatch(state -> state == PartState.READY);
    }

    /** Returns when the system was closed, by whomever. */
    void awaitEnd() throws InterruptedException {
        try {
            closed.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops every part in order and gives the data directory free. */
    @Override
    public synchronized void close() {
        if (closed.isDone()) {
            return;
        }
        progress.beQuiet();
        supervisor.close();
        recorder.forget();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            closed.complete(null);
        }
    }

    private void record() {
        recorder.write();
    }

    private void seed(SystemOptions options) throws PartDied, TooSlow, InterruptedException {
        var begun = System.nanoTime();
        var shop = new Shop(url(), operatorKey(), Pause.real(), PATIENCE);
        var seeding = new Seeding(shop, options.clock(), Pause.real());
        var work =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return seeding.once(data.seed(), Amount.usual());
                            } catch (Exception e) {
                                throw new CompletionException(e);
                            }
                        },
                        Thread::startVirtualThread);
        supervisor.await(work, SEEDING_AT_MOST);
        work.join()
                .ifPresent(
                        what ->
                                screen.ok(
                                        "seed", what, Duration.ofNanos(System.nanoTime() - begun)));
    }

    private void remind(ScheduledExecutorService reminders, long begun) {
        reminders.scheduleAtFixedRate(
                () ->
                        progress.remind(
                                supervisor.views(), Duration.ofNanos(System.nanoTime() - begun)),
                REMIND_EVERY_SECONDS,
                REMIND_EVERY_SECONDS,
                TimeUnit.SECONDS);
    }

    private static ThreadFactory daemon() {
        return Thread.ofPlatform().daemon().name("reminder").factory();
    }
}
