package quartet.catalog.holds;

import org.jspecify.annotations.Nullable;

import quartet.catalog.holds.SimulatedOrder.Step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One history of orders, from a seed or from what was drawn before: a while in which anything may
 * happen, then a time in which nothing fails and all has to come to rest, then every request ever
 * announced once more, which may change nothing.
 */
final class StockSimulation {

    private static final int STEPS = 220;
    private static final int MOST_AT_WORK = 4;
    private static final int PATIENCE = 2_000;

    private final SimulatedStock world;
    private final Chance chance;
    private final List<String> trace = new ArrayList<>();

    private StockSimulation(Chance chance, Mutant mutant) {
        this.chance = chance;
        this.world = new SimulatedStock(chance, mutant);
    }

    /** What went wrong, after which steps, drawn how. */
    record Failure(Violation violation, List<String> trace, List<Integer> drawn) {}

    static @Nullable Failure run(Chance chance, Mutant mutant) {
        return run(chance, mutant, _ -> {});
    }

    /** The same, and says how each order ended. */
    static @Nullable Failure run(Chance chance, Mutant mutant, Consumer<Step> ends) {
        var simulation = new StockSimulation(chance, mutant);
        try {
            simulation.trouble();
            simulation.rest();
            simulation.world.orders.forEach(order -> ends.accept(order.step()));
            return null;
        } catch (Violation violation) {
            return new Failure(violation, simulation.trace, List.copyOf(chance.drawn()));
        } finally {
            simulation.world.instances.forEach(i -> i.die(simulation.world.actors));
        }
    }

    /** The shortest list of draws that is found to fail, and what it leads to. */
    static Failure shrink(Failure failure, Mutant mutant) {
        var shortest = failure;
        for (int part = shortest.drawn().size() / 2; part > 0; part /= 2) {
            for (int from = 0; from + part <= shortest.drawn().size(); from += part) {
                var without = new ArrayList<>(shortest.drawn().subList(0, from));
                without.addAll(shortest.drawn().subList(from + part, shortest.drawn().size()));
                var again = run(Chance.again(without), mutant);
                if (again != null && again.drawn().size() < shortest.drawn().size()) {
                    shortest = again;
                    from -= part;
                }
            }
        }
        return shortest;
    }

    private void trouble() {
        for (int i = 0; i < STEPS; i++) {
            var alive = world.actors.alive();
            if (alive.isEmpty() || (alive.size() < MOST_AT_WORK && chance.oneIn(4))) {
                begin();
            } else {
                goOn(alive.get(chance.below(alive.size())));
            }
        }
    }

    private void goOn(Actors.Actor actor) {
        trace.add("… " + actor);
        world.goOn(actor);
    }

    private void begin() {
        var order = chance.oneOf(world.orders);
        int where = chance.below(world.instances.size());
        var instance = world.instances.get(where);
        switch (chance.below(20)) {
            case 0, 1, 2, 3, 4 -> {
                if (order.step().isRequest()) {
                    begun(instance.receive(order, order.step(), !chance.oneIn(5)));
                }
            }
            case 5, 6, 7 ->
                    begun(
                            instance.receive(
                                    order, chance.oneOf(List.copyOf(order.announced())), false));
            case 8, 9, 10, 11 -> begun(instance.relay());
            case 12, 13 -> begun(instance.sweep());
            case 14 -> order.cancel();
            case 15, 16 -> order.proceed();
            case 17 -> {
                if (order.step() == Step.OVER
                        || world.mutant == Mutant.RECONCILER_TAKES_UNFINISHED) {
                    begun(instance.reclaim(order));
                }
            }
            case 18 -> world.move(instance);
            default -> accident(where);
        }
    }

    private void accident(int where) {
        if (chance.oneIn(2)) {
            trace.add("instance " + where + " dies");
            world.crash(where);
        } else {
            trace.add("time passes");
            world.clock.advance(HoldsFixture.LIFE.dividedBy(2));
        }
        if (world.mutant == Mutant.HOLDS_DELETED) {
            world.store
                    .documents("holds")
                    .values()
                    .removeIf(hold -> hold.getString("state").getValue().equals("RELEASED"));
        }
    }

    private void begun(Actors.Actor actor) {
        trace.add("+ " + actor);
    }

    private void rest() {
        world.heal();
        finish();
        for (var order : world.orders) {
            while (order.step().isRequest()) {
                finish(world.instances.getFirst().receive(order, order.step(), true));
                patience();
            }
        }
        world.clock.advance(HoldsFixture.LIFE.plus(SimulatedStock.OFFSET).plus(Duration.ofDays(1)));
        finish(world.instances.getLast().sweep());
        settle();
        world.checks.atRest();
        var versions = world.checks.versions();
        for (var order : world.orders) {
            for (var request : order.announced()) {
                // A repeated pin or reserve of a confirmed order is Done and writes nothing either.
                finish(world.instances.getLast().receive(order, request, false));
            }
        }
        if (!world.checks.versions().equals(versions)) {
            throw new Violation("late", "%s became %s", versions, world.checks.versions());
        }
        world.checks.always();
    }

    /** Relays until nothing is left to be told. */
    private void settle() {
        while (world.store.documents("stock").values().stream()
                .anyMatch(stock -> !stock.getDocument("head").getArray("log").isEmpty())) {
            finish(world.instances.getFirst().relay());
            patience();
        }
    }

    private void finish() {
        while (!world.actors.alive().isEmpty()) {
            goOn(world.actors.alive().getFirst());
            patience();
        }
    }

    private void finish(Actors.Actor actor) {
        begun(actor);
        finish();
    }

    private void patience() {
        if (trace.size() > STEPS + PATIENCE) {
            throw new Violation("L", "it does not come to rest");
        }
    }
}
