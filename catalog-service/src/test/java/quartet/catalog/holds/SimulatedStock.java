package quartet.catalog.holds;

import com.mongodb.MongoTimeoutException;

import org.bson.BsonDocument;

import quartet.catalog.outbox.Event;
import quartet.catalog.outbox.EventSender;
import quartet.catalog.outbox.SettableClock;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;
import quartet.catalog.store.MemoryStore;
import quartet.catalog.store.MemoryStore.Access.Find;
import quartet.catalog.store.MemoryStore.Access.Update;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Two instances of the real stock code on a store in memory, and all that can go wrong around them:
 * every access is a point where somebody else may go first, the store may fail, or a process die.
 */
final class SimulatedStock implements MemoryStore.Watcher, EventSender {

    static final Duration OFFSET = Duration.ofMinutes(2);
    private static final int ORDERS = 3;
    private static final int RARELY = 25;
    private static final List<String> KEYS = List.of("move-in", "move-out");

    final Chance chance;
    final Actors actors = new Actors();
    final MemoryStore store = new MemoryStore(this);
    final SettableClock clock = new SettableClock();
    final List<Sku> skus = List.of(new Sku("A"), new Sku("B"));
    final List<SimulatedOrder> orders = new ArrayList<>();
    final List<SimulatedInstance> instances = new ArrayList<>();
    final StockChecks checks;
    final Mutant mutant;
    private final MutantStore mutantStore;
    private boolean healthy;
    private boolean written;

    SimulatedStock(Chance chance, Mutant mutant) {
        this.chance = chance;
        this.mutant = mutant;
        this.mutantStore = new MutantStore(mutant, store, actors);
        Map<String, Long> unitsByKey =
                new HashMap<>(Map.of("start", 3L, "move-in", 1L, "move-out", -1L));
        for (int i = 0; i < ORDERS; i++) {
            var order = anOrder(i);
            orders.add(order);
            unitsByKey.put(order.returnId(), 2L);
        }
        checks = new StockChecks(store, skus, orders, unitsByKey);
        instances.add(new SimulatedInstance(this, clock));
        instances.add(new SimulatedInstance(this, Clock.offset(clock, OFFSET.negated())));
        for (var sku : skus) {
            instances.getFirst().books().heads().open(sku);
            instances.getFirst().books().move(sku, "start", 3);
        }
    }

    private SimulatedOrder anOrder(int number) {
        var lines = new TreeMap<Sku, Integer>();
        lines.put(skus.get(chance.below(2)), 1 + chance.below(2));
        if (chance.oneIn(2)) {
            lines.put(skus.get(chance.below(2)), 1 + chance.below(2));
        }
        var id = "o_" + (char) ('a' + number) + "a".repeat(25);
        return new SimulatedOrder(new OrderId(id), lines);
    }

    /** From now on nothing fails any more. */
    void heal() {
        healthy = true;
    }

    @Override
    public List<BsonDocument> find(Find find, MemoryStore itself) {
        if (!actors.isSomebodyRunning()) {
            return itself.find(find);
        }
        actors.pause();
        failRarely();
        return mutantStore.find(find);
    }

    @Override
    public boolean update(Update update, MemoryStore itself) {
        if (!actors.isSomebodyRunning()) {
            return itself.update(update);
        }
        actors.pause();
        failRarely();
        boolean matched = mutantStore.update(update);
        written = true;
        failRarely();
        return matched;
    }

    /** The broker; what it got it may forget to acknowledge. */
    @Override
    public CompletableFuture<?> send(String topic, String key, Event event) {
        actors.pause();
        if (mutant == Mutant.REMOVED_BEFORE_ACKNOWLEDGED && !healthy && chance.oneIn(4)) {
            return CompletableFuture.completedFuture(key);
        }
        if (isTrouble()) {
            return CompletableFuture.failedFuture(new IllegalStateException("no broker"));
        }
        checks.received(key, event);
        return isTrouble()
                ? CompletableFuture.failedFuture(new IllegalStateException("no answer"))
                : CompletableFuture.completedFuture(key);
    }

    private void failRarely() {
        if (isTrouble()) {
            throw new MongoTimeoutException("simulated");
        }
    }

    private boolean isTrouble() {
        return !healthy && chance.oneIn(RARELY);
    }

    /** Lets one of those who are at work go on, and looks at what that led to. */
    void goOn(Actors.Actor actor) {
        written = false;
        actors.goOn(actor);
        if (written) {
            checks.always();
        }
    }

    /** The process ends here and now, and another one starts with an empty memory. */
    void crash(int instance) {
        var dying = instances.get(instance);
        dying.die(actors);
        instances.set(instance, dying.again());
    }

    /** Units in or out by hand; repeated at will, counted once. */
    void move(SimulatedInstance instance) {
        int which = chance.below(KEYS.size());
        var sku = chance.oneOf(skus);
        instance.start(
                "move", () -> instance.books().move(sku, KEYS.get(which), which == 0 ? 1 : -1));
    }
}
