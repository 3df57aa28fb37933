package quartet.local.supervision;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Starts parts in parallel as their needs allow and starts again whatever dies.
 *
 * <p>Until {@link #settle()} the first death is the end: it is reported and nothing is repeated,
 * because a system that never worked is not mended by trying again.
 */
public final class Supervisor implements AutoCloseable {

    private static final Duration USUAL_LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Map<String, Supervised> parts = new LinkedHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<PartDied> death = new CompletableFuture<>();

    public Supervisor(List<Part> all, Watcher watcher) {
        this(all, watcher, USUAL_LONGEST_PAUSE);
    }

    /**
     * @param longestPause before a part that keeps dying is started again
     */
    public Supervisor(List<Part> all, Watcher watcher, Duration longestPause) {
        for (var part : all) {
            var pauses = GrowingPause.upTo(longestPause);
            parts.put(
                    part.name(),
                    new Supervised(part, pauses, () -> missing(part), watcher, closing, death));
        }
    }

    /**
     * Starts everything and returns when every part answers.
     *
     * @throws PartDied as soon as one part dies; the caller closes the supervisor
     */
    public void start(Duration atMost) throws PartDied, TooSlow, InterruptedException {
        parts.values().forEach(part -> part.startAfter(answered(needsOf(part))));
        await(answered(parts.values().stream()), atMost);
    }

    /** Waits for something the system does while it starts, such as seeding; a death ends it. */
    public void await(CompletableFuture<?> work, Duration atMost)
            throws PartDied, TooSlow, InterruptedException {
        try {
            CompletableFuture.anyOf(work, death).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException _) {
            throw new TooSlow(unready(), atMost);
        }
        if (death.isDone()) {
            throw death.join();
        }
    }

    /** The system works: from now on a part that dies is started again. */
    public void settle() {
        parts.values().forEach(Supervised::settle);
    }

    public List<PartView> views() {
        return parts.values().stream().map(Supervised::view).toList();
    }

    public Optional<Live> live(String name) {
        return supervised(name).view().running();
    }

    /** Stops every part, the dependent ones first, and returns when all are gone. */
    @Override
    public void close() {
        if (closing.getCount() == 0) {
            return;
        }
        closing.countDown();
        for (var part : parts.values()) {
            Thread.startVirtualThread(
                    () -> part.stopAfter(all(usersOf(part), Supervised::stopped)));
        }
        all(parts.values().stream(), Supervised::stopped).join();
    }

    private Stream<Supervised> needsOf(Supervised part) {
        return part.part().needs().stream().map(this::supervised);
    }

    private Stream<Supervised> usersOf(Supervised part) {
        return parts.values().stream()
                .filter(other -> other.part().needs().contains(part.part().name()));
    }

    private Set<String> missing(Part part) {
        return part.needs().stream()
                .filter(name -> !supervised(name).answered().isDone())
                .collect(toSet());
    }

    private Supervised supervised(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("There is no part " + name);
        }
        return part;
    }

    private List<String> unready() {
        return views().stream()
                .filter(view -> view.state() != PartState.READY)
                .map(PartView::name)
                .toList();
    }

    private static CompletableFuture<Void> answered(Stream<Supervised> parts) {
        return all(parts, Supervised::answered);
    }

    private static CompletableFuture<Void> all(
            Stream<Supervised> parts, Function<Supervised, CompletableFuture<Void>> event) {
        return CompletableFuture.allOf(parts.map(event).toArray(CompletableFuture[]::new));
    }
}
