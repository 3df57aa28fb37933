package quartet.catalog.stock;

import com.mongodb.client.MongoDatabase;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import quartet.catalog.faults.CrashPoint;
import quartet.catalog.faults.CrashPoints;
import quartet.catalog.outbox.EventSender;
import quartet.catalog.outbox.OutboxProperties;
import quartet.catalog.outbox.Relay;
import quartet.catalog.outbox.Rounds;
import quartet.catalog.outbox.Signals;
import quartet.catalog.traces.NoTraces;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The stock of one process: its own locks, its own memory of heads, a store it may share. */
public final class Books {

    static final Duration TURN = Duration.ofMillis(300);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final MongoDatabase database;
    private final Clock clock;
    private final Heads heads;
    private final Ledger ledger;
    private final Copies copies;
    private final StockOutbox outbox;

    public Books(MongoDatabase database, Clock clock) {
        this(database, clock, CrashPoints.none());
    }

    /** In which nobody waits for a turn: whoever comes second goes on beside the first. */
    public static Books withoutQueues(MongoDatabase database, Clock clock) {
        return new Books(database, clock, new StockProperties(5, 5_000, Duration.ZERO));
    }

    Books(MongoDatabase database, Clock clock, StockProperties properties) {
        this(database, clock, properties, CrashPoints.none());
    }

    public Books(MongoDatabase database, Clock clock, CrashPoint crash) {
        this(database, clock, new StockProperties(5, 5_000, TURN), crash);
    }

    private Books(
            MongoDatabase database, Clock clock, StockProperties properties, CrashPoint crash) {
        this.database = database;
        this.clock = clock;
        heads = new Heads(database, properties);
        var events = new StockEvents(JSON, NoTraces.none());
        ledger =
                new Ledger(
                        heads,
                        events,
                        properties,
                        new Signals(),
                        clock,
                        crash,
                        new SimpleMeterRegistry());
        copies = new Copies(database);
        outbox = new StockOutbox(database, new Copying(database), crash);
    }

    public MongoDatabase database() {
        return database;
    }

    public Clock clock() {
        return clock;
    }

    public Heads heads() {
        return heads;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Copies copies() {
        return copies;
    }

    StockOutbox outbox() {
        return outbox;
    }

    public Relay relay(EventSender sender) {
        var often = new OutboxProperties(Duration.ofMillis(50), Duration.ZERO);
        return new Relay(
                outbox,
                new Signals(),
                sender,
                often,
                clock,
                CrashPoints.none(),
                new SimpleMeterRegistry());
    }

    /** One round of a relay. */
    void poll(EventSender sender) {
        Rounds.one(relay(sender));
    }

    /** Copies what logs hold and takes it out, as if all of it had been sent. */
    public void relayAll() {
        var marks = new HashMap<String, Long>();
        for (var unsent : outbox.unsent()) {
            marks.put(unsent.aggregate(), unsent.entries().getLast().mark());
        }
        if (!marks.isEmpty()) {
            outbox.remove(marks);
        }
    }

    /** A SKU that nobody else uses, with that many units in the first warehouse. */
    public Sku stockOf(int units) {
        var sku = new Sku("SKU-" + COUNTER.incrementAndGet());
        heads.open(sku);
        if (units > 0) {
            receive(sku, "W1", units);
        }
        return sku;
    }

    public void receive(Sku sku, String warehouse, int units) {
        var key = "delivery-" + COUNTER.incrementAndGet();
        move(sku, warehouse, key, units);
    }

    /** Units in or out by hand, once per key: done, KeyReused or NotEnough. */
    public String move(Sku sku, String key, int units) {
        return move(sku, "W1", key, units);
    }

    private String move(Sku sku, String warehouse, String key, int units) {
        var changes = Map.of(warehouse, LevelChange.free(units));
        var movement = new Movement(MovementKind.ADJUSTMENT, changes, null, "count", "test", null);
        return ledger.change(
                "test",
                sku,
                head -> {
                    var before = copies.applied(head, key);
                    if (before != null) {
                        boolean same = before.fingerprint().equals("" + units);
                        return new Plan.Answer<>(same ? "done" : "KeyReused");
                    }
                    return head.levels().allow(changes)
                            ? new Plan.Move<>(key, "" + units, movement, _ -> "done")
                            : new Plan.Answer<>("NotEnough");
                });
    }

    public Head head(Sku sku) {
        return heads.find(sku).orElseThrow();
    }

    public StockLevel level(Sku sku) {
        return head(sku).levels().in("W1");
    }

    /** The numbers of the events in the log, in order. */
    public List<Long> unsentSeqs(Sku sku) {
        return outbox.unsentOf(List.of(sku.value())).stream()
                .flatMap(unsent -> unsent.entries().stream())
                .flatMap(entry -> entry.events().stream())
                .map(event -> event.seq())
                .toList();
    }
}
