package quartet.order.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.order.ordering.OrderFixtures.NOON;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import quartet.order.checkout.CheckoutState.Capturing;
import quartet.order.checkout.CheckoutState.Compensating;
import quartet.order.checkout.CheckoutState.Ended;
import quartet.order.checkout.CheckoutState.Outcome;
import quartet.order.checkout.Reason;
import quartet.order.checkout.Request;
import quartet.order.faults.CrashPoint;
import quartet.order.orchestration.SimulatedWorld.Hold;
import quartet.order.orchestration.SimulatedWorld.Pay;
import quartet.order.orchestration.SimulatedWorld.Told;
import quartet.order.ordering.Change;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderFixtures;
import quartet.order.ordering.OrderId;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * One history: two orders of two lines compete for a few units, two instances and two deciders work
 * on them, everything goes wrong for a while, then nothing does. The seed decides all of it.
 */
final class Simulation {

    private static final Duration LONG = Duration.ofSeconds(1);
    private static final int ACTIONS = 200;
    private static final int ROUNDS_TO_REST = 60;

    private final RandomGenerator random;
    private final SimulatedClock clock = new SimulatedClock(OrderFixtures.NOON);
    private final Turns turns = new Turns();
    private final SimulatedWorld world;
    private final SimulatedOrders orders;
    private final SimulatedNetwork network;
    private final List<Orchestrator> instances;
    private final Map<String, Integer> units = new HashMap<>();
    private final List<String> keys;
    private final Broken broken;
    private final boolean calmAtFirst;
    private int settled;

    Simulation(long seed, Broken broken) {
        random = new SplittableRandom(seed);
        calmAtFirst = seed % 3 == 0;
        world = new SimulatedWorld(broken, random);
        this.broken = broken;
        orders = new SimulatedOrders(turns, random, broken, clock);
        network = new SimulatedNetwork(world, turns, random);
        orders.sendingEarly(network::sendEarly);
        var patience =
                new Patience(
                        clock,
                        random,
                        new OrchestrationProperties(
                                3,
                                Duration.ofSeconds(20),
                                Duration.ofSeconds(5),
                                Duration.ofMillis(250),
                                LONG,
                                LONG.multipliedBy(60),
                                LONG,
                                100,
                                100));
        instances = List.of(orchestrator(patience, "one"), orchestrator(patience, "two"));
        keys = List.of("key-0-of-seed-" + seed, "key-1-of-seed-" + seed);
        keys.forEach(key -> orders.claim(key, NOON));
        fillTheShelves();
    }

    private Orchestrator orchestrator(Patience patience, String name) {
        var alarms = new Alarms(new SimpleMeterRegistry());
        return new Orchestrator(
                orders, network, patience, new Writer(name), alarms, CrashPoint.none());
    }

    private void fillTheShelves() {
        for (var line : OrderFixtures.aPurchase(NOON).lines()) {
            units.put(line.sku(), 1 + random.nextInt(2));
        }
        world.available.putAll(units);
    }

    /** Lets it happen, then heals, and sees everything come to rest. */
    void run() {
        if (calmAtFirst) {
            placeCalmly();
        }
        for (int i = 0; i < ACTIONS; i++) {
            act();
            check();
        }
        heal();
        restAll();
        check();
        var end = world.toString();
        network.deliverAll();
        assertThat(world.toString()).as("late duplicates change nothing").isEqualTo(end);
        check();
        assertThat(orders.stored).as("one order for each key").hasSize(keys.size());
        orders.stored.values().forEach(order -> SimulationChecks.atTheEnd(world, order));
        orders.stored.values().forEach(SimulationStories::isAPathOfTheStateMachine);
    }

    /** How the orders ended, to see that something happened at all. */
    List<Order> ended() {
        return List.copyOf(orders.stored.values());
    }

    /** How often what the provider told by itself was the first that was heard of it. */
    int settled() {
        return settled;
    }

    /** Few orders survive placing here; so that enough are shipped and come back, some may. */
    private void placeCalmly() {
        network.calm(true);
        orders.calm(true);
        restAll();
        network.calm(false);
        orders.calm(false);
    }

    private void act() {
        var paused = turns.paused();
        switch (random.nextInt(20)) {
            case 0 -> expire();
            case 1 -> lapse();
            // Clocks jump, also back.
            case 2 -> clock.advance(Duration.ofMillis(random.nextInt(6_000) - 2_000));
            case 3 -> stray();
            case 4, 7 -> decide();
            case 5, 6 -> drive();
            case 8 -> neighbours();
            case 18, 19 -> webhook();
            default -> {
                if (paused.isEmpty()) {
                    drive();
                } else {
                    go(paused.get(random.nextInt(paused.size())));
                }
            }
        }
    }

    private void go(Turns.Turn turn) {
        if (random.nextInt(60) == 0) {
            turns.kill(turn);
        } else {
            turns.resume(turn);
        }
    }

    private void drive() {
        if (turns.paused().size() < 5) {
            var id = anyOrder();
            var instance = instances.get(random.nextInt(2));
            turns.begin(() -> orders.find(id).ifPresent(instance::run));
        }
    }

    private void decide() {
        if (turns.paused().size() < 5) {
            var id = anyOrder();
            var instance = instances.get(random.nextInt(2));
            var deed = SimulatedDesk.any(random);
            turns.begin(() -> orders.find(id).ifPresent(o -> decide(instance, o, deed)));
        }
    }

    /** What the provider tells by itself, late and doubled, beside the answers to the same. */
    private void webhook() {
        if (turns.paused().size() < 5 && !world.told.isEmpty()) {
            var told = world.told.get(random.nextInt(world.told.size()));
            var instance = instances.get(random.nextInt(2));
            turns.begin(() -> orders.find(told.order()).ifPresent(o -> settle(instance, o, told)));
        }
    }

    private void settle(Orchestrator instance, Order order, Told told) {
        var after = instance.settle(order, told.request(), now -> network.heard(told, now));
        settled += after.isPresent() ? 1 : 0;
        after.ifPresent(instance::run);
    }

    private void decide(Orchestrator instance, Order order, Deed deed) {
        if (broken == Broken.NO_CANCEL_AFTER_CAPTURE && order.state() instanceof Capturing) {
            var end = new Ended(Outcome.CANCELLED, Reason.CANCELLED_BY_CUSTOMER);
            var undo = new Compensating(Set.of(Request.RELEASE, Request.VOID), end);
            var now = clock.instant();
            var _ = orders.advance(order, new Change(undo, "test", null, now, 0, now, "test"));
        } else {
            var _ = instance.decide(order, deed, "test");
        }
    }

    /** Who else touches keys and holds: a customer who sends again, the reconciler. */
    private void neighbours() {
        switch (random.nextInt(3)) {
            case 0 -> orders.claim(keys.get(random.nextInt(keys.size())), NOON);
            case 1 -> world.forgetOldHolds();
            default -> orders.stored.values().forEach(this::reconcile);
        }
    }

    /** Holds of unfinished orders belong to their sagas, however old they are. */
    private void reconcile(Order order) {
        if (order.state() instanceof Ended || broken == Broken.RECONCILER_KEEPS_OFF) {
            for (var line : order.purchase().lines()) {
                if (world.live(order.id().value(), line.sku())) {
                    world.stock(Request.RELEASE, order.id().value(), line.sku());
                }
            }
        }
    }

    private OrderId anyOrder() {
        return List.copyOf(orders.stored.keySet()).get(random.nextInt(orders.stored.size()));
    }

    private void stray() {
        if (network.anyStray()) {
            network.deliverStray();
        }
    }

    private void expire() {
        for (var hold : List.copyOf(world.holds.keySet())) {
            if (world.holds.get(hold) == Hold.HELD && random.nextInt(8) == 0) {
                world.holds.put(hold, Hold.EXPIRED);
                world.available.merge(hold.substring(hold.indexOf('/') + 1), 1, Integer::sum);
            }
        }
    }

    private void lapse() {
        if (random.nextInt(6) == 0) {
            world.payments.replaceAll((_, pay) -> pay == Pay.AUTHORISED ? Pay.LAPSED : pay);
        }
    }

    private void heal() {
        network.calm(true);
        orders.calm(true);
        while (!turns.paused().isEmpty()) {
            turns.resume(turns.paused().getFirst());
            check();
        }
    }

    private void restAll() {
        for (var id : List.copyOf(orders.stored.keySet())) {
            for (int i = 0; i < ROUNDS_TO_REST && !atRest(id); i++) {
                clock.advance(LONG);
                orders.find(id).ifPresent(instances.getLast()::run);
                check();
            }
            assertThat(atRest(id)).as("%s comes to rest", orders.stored.get(id)).isTrue();
        }
    }

    private boolean atRest(OrderId id) {
        return orders.find(id).filter(Orchestrator::atRest).isPresent();
    }

    private void check() {
        SimulationChecks.check(world, orders.stored.values(), units);
    }
}
