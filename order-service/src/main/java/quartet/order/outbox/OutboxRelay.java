package quartet.order.outbox;

import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Component;

import quartet.order.background.Rounds;
import quartet.order.faults.CrashPoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Brings outbox entries to Kafka, in order per document, many documents at once. Any number of
 * relays may run, pause or die: what was not taken out is sent again, and consumers drop repeats.
 */
@Component
public class OutboxRelay {

    private static final int SIGNALS = 10_000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int ROUNDS_PER_POLL = 20;

    private final Map<String, Outboxes> collections;
    private final Waves waves;
    private final OutboxProperties properties;
    private final Clock clock;
    private final Backlog backlog;
    private final CrashPoint crash;
    private final BlockingQueue<String> signalled = new LinkedBlockingQueue<>(SIGNALS);
    private final ReentrantLock delivering = new ReentrantLock(true);
    private Instant nextPoll = Instant.MIN;

    OutboxRelay(
            MongoDatabase database,
            Wire wire,
            OutboxProperties properties,
            Clock clock,
            Backlog backlog,
            CrashPoint crash) {
        this.collections =
                Map.of(
                        "orders", new Outboxes(database, "orders"),
                        "credits", new Outboxes(database, "credits"));
        this.waves = new Waves(wire, properties.acknowledgedWithin());
        this.properties = properties;
        this.clock = clock;
        this.backlog = backlog;
        this.crash = crash;
    }

    /**
     * Says that this order has something new to tell. Losing a signal costs no more than a poll.
     */
    void signal(String orderId) {
        var _ = signalled.offer(orderId);
    }

    /**
     * Writes documents and sends their first and only entry at once, without reading it back. Polls
     * keep off meanwhile, else they would send the same again.
     */
    public void deliver(String collection, Supplier<List<FirstEntry>> write) {
        delivering.lock();
        try {
            var unsent = write.get().stream().map(FirstEntry::unsent).toList();
            outboxes(collection).acknowledge(waves.send(unsent));
        } finally {
            delivering.unlock();
        }
    }

    /**
     * Sends events again that went out long ago. Nothing is taken out of any outbox; what still is
     * in one is sent twice.
     *
     * @return how many events were sent
     * @throws NotRetold if Kafka did not acknowledge all of them
     */
    public int sendAgain(List<Retold> aggregates) {
        var told = aggregates.stream().filter(one -> !one.events().isEmpty()).toList();
        var acknowledged = waves.send(told.stream().map(Retold::unsent).toList());
        var all =
                acknowledged.entrySet().stream()
                        .allMatch(e -> e.getKey().seq() == e.getValue().longValue());
        if (acknowledged.size() < told.size() || !all) {
            throw new NotRetold();
        }
        return told.stream().mapToInt(one -> one.events().size()).sum();
    }

    Duration round() {
        var woken = drain();
        if (!woken.isEmpty()) {
            relay(outboxes("orders"), outboxes("orders").poll(woken));
        }
        if (!clock.instant().isBefore(nextPoll)) {
            pollAll();
        }
        return signalled.isEmpty() ? untilPoll() : Duration.ZERO;
    }

    private Set<String> drain() {
        List<String> ids = new ArrayList<>();
        signalled.drainTo(ids, properties.batch());
        return new LinkedHashSet<>(ids);
    }

    private Duration untilPoll() {
        var rest = Duration.between(clock.instant(), nextPoll);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    private void pollAll() {
        var cost = Duration.ZERO;
        delivering.lock();
        try {
            var found = new Backlog.Count();
            for (var outboxes : collections.values()) {
                cost = cost.plus(poll(outboxes, found));
            }
            backlog.measured(found);
        } finally {
            delivering.unlock();
            nextPoll = clock.instant().plus(pause(cost, properties.poll()));
        }
    }

    static Duration pause(Duration cost, Duration least) {
        return Rounds.pauseAfter(cost, least, LONGEST_PAUSE);
    }

    private Duration poll(Outboxes outboxes, Backlog.Count found) {
        var slowest = Duration.ZERO;
        for (int i = 0; i < ROUNDS_PER_POLL; i++) {
            var began = System.nanoTime();
            var unsent = outboxes.poll(properties.batch());
            var took = Duration.ofNanos(System.nanoTime() - began);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            var left = unsent.size() - relay(outboxes, unsent);
            if (left > 0) {
                found.add(unsent, outboxes.waiting());
            }
            if (left > 0 || unsent.size() < properties.batch()) {
                break;
            }
        }
        return slowest;
    }

    private int relay(Outboxes outboxes, List<Unsent> unsent) {
        var acknowledged = waves.send(unsent);
        if (!acknowledged.isEmpty()) {
            crash.hit("relay.sent");
        }
        outboxes.acknowledge(acknowledged);
        return acknowledged.size();
    }

    private Outboxes outboxes(String collection) {
        var found = collections.get(collection);
        if (found == null) {
            throw new IllegalArgumentException("No outbox in " + collection);
        }
        return found;
    }
}
