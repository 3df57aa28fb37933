package quartet.catalog.holds;

import com.mongodb.MongoException;

import quartet.catalog.holds.SimulatedOrder.Step;
import quartet.catalog.outbox.Relay;
import quartet.catalog.outbox.Rounds;
import quartet.catalog.returns.ReturnsFixture;
import quartet.catalog.stock.Books;
import quartet.catalog.stock.StockRefused;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** One process: its memory of heads, its locks, its relay, and whoever is at work in it. */
final class SimulatedInstance {

    private final SimulatedStock world;
    private final Clock clock;
    private final Books books;
    private final Holds holds;
    private final ExpiredHolds sweeper;
    private final Relay relay;
    private final List<Actors.Actor> atWork = new ArrayList<>();

    SimulatedInstance(SimulatedStock world, Clock clock) {
        this.world = world;
        this.clock = clock;
        books = Books.withoutQueues(world.store.database(), clock);
        holds = HoldsFixture.holdsOn(books, world.mutant::decide);
        sweeper = HoldsFixture.sweeperOn(books, holds);
        relay = books.relay(world);
    }

    SimulatedInstance again() {
        return new SimulatedInstance(world, clock);
    }

    Books books() {
        return books;
    }

    void die(Actors actors) {
        for (var actor : atWork) {
            if (actors.alive().contains(actor)) {
                actor.doom();
                actors.goOn(actor);
            }
        }
    }

    /** Work that a failing store may cut short at any point. */
    Actors.Actor start(String name, Runnable work) {
        var actor =
                world.actors.start(
                        name,
                        () -> {
                            try {
                                work.run();
                            } catch (MongoException | StockRefused _) {
                                Thread.onSpinWait();
                            }
                        });
        atWork.add(actor);
        return actor;
    }

    Actors.Actor relay() {
        return start("relay", () -> Rounds.one(relay));
    }

    Actors.Actor sweep() {
        return start("sweep", sweeper::work);
    }

    Actors.Actor reclaim(SimulatedOrder order) {
        return start(
                "reclaim " + order,
                () -> order.skus().forEach(sku -> holds.reclaim(order.id, sku)));
    }

    /** A request of an order arrives; whether anybody hears the answer is another matter. */
    Actors.Actor receive(SimulatedOrder order, Step request, boolean heard) {
        return start(
                request + " " + order,
                () -> {
                    var answer = answer(order, request);
                    if (heard) {
                        order.answered(request, answer);
                    }
                });
    }

    private String answer(SimulatedOrder order, Step request) {
        try {
            switch (request) {
                case RESERVE -> holds.reserve(order.id, order.lines, "saga");
                case PIN -> holds.pin(order.id, order.skus(), "saga");
                case SETTLE -> holds.settle(order.id, order.skus(), "saga");
                case UNDO -> holds.release(order.id, order.skus(), "saga");
                case RETURN ->
                        ReturnsFixture.restock(
                                books, order.returnId(), order.id, order.lines.firstKey());
                case CONFIRMED, SHIPPED, OVER -> throw new IllegalStateException("" + request);
            }
            return "done";
        } catch (HoldRefused refused) {
            return refused.getClass().getSimpleName();
        } catch (MongoException | StockRefused _) {
            return "unknown";
        }
    }
}
