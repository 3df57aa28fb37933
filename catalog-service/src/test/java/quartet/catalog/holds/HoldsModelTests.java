package quartet.catalog.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import static quartet.catalog.holds.HoldsFixture.WHO;
import static quartet.catalog.holds.HoldsFixture.holdsOn;
import static quartet.catalog.holds.HoldsFixture.lines;
import static quartet.catalog.holds.HoldsFixture.skus;
import static quartet.catalog.holds.HoldsFixture.sweeperOn;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import quartet.catalog.outbox.SettableClock;
import quartet.catalog.stock.Books;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Orders;
import quartet.catalog.stock.Sku;
import quartet.catalog.store.FreshDatabase;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random sequences of requests, doubled and late ones among them, on two instances with relays in
 * between, compared step by step with a model in memory. A failure is shrunk before it is shown.
 */
class HoldsModelTests {

    private static final int SEQUENCES = 100;
    private static final int LENGTH = 30;
    private static final int SKUS = 2;
    private static final int ORDERS = 4;

    private record Command(String what, int instance, int order, int sku, int quantity) {

        static Command any(Random random) {
            var kinds =
                    List.of(
                            "reserve", "reserve", "reserve", "pin", "settle", "release", "relay",
                            "sweep", "move", "wait");
            return new Command(
                    kinds.get(random.nextInt(kinds.size())),
                    random.nextInt(2),
                    random.nextInt(ORDERS),
                    random.nextInt(SKUS),
                    1 + random.nextInt(2));
        }
    }

    private final SettableClock clock = new SettableClock();
    private final Books here = new Books(FreshDatabase.create(), clock);
    private final Books there = new Books(here.database(), clock);
    private final List<Books> instances = List.of(here, there);

    @Test
    void doesWhatTheModelDoes() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < SEQUENCES; i++) {
            var commands = IntStream.range(0, LENGTH).mapToObj(_ -> Command.any(random)).toList();
            var difference = firstDifference(commands);
            if (difference != null) {
                var shortest = shrink(commands);
                fail("seed %d: %s%n%s", seed, difference, String.join("\n", text(shortest)));
            }
        }
    }

    private List<Command> shrink(List<Command> commands) {
        var shortest = commands;
        for (int i = shortest.size() - 1; i >= 0; i--) {
            var without = new ArrayList<>(shortest);
            without.remove(i);
            if (firstDifference(without) != null) {
                shortest = without;
            }
        }
        return shortest;
    }

    private static List<String> text(List<Command> commands) {
        return commands.stream().map(Command::toString).toList();
    }

    /** Runs the commands on fresh SKUs; what differed from the model first, or null. */
    private @Nullable String firstDifference(List<Command> commands) {
        var model = new StockModel(SKUS);
        var skus = IntStream.range(0, SKUS).mapToObj(_ -> here.stockOf(0)).toList();
        var orders = IntStream.range(0, ORDERS).mapToObj(_ -> Orders.anOrder()).toList();
        for (int sku = 0; sku < SKUS; sku++) {
            model.move("start", sku, 4);
            here.move(skus.get(sku), "start", 4);
        }
        for (var command : commands) {
            var expected = expected(model, command);
            var actual = actual(command, skus.get(command.sku), orders.get(command.order));
            if (!expected.equals(actual)) {
                return "%s: %s, not %s".formatted(command, actual, expected);
            }
            for (int sku = 0; sku < SKUS; sku++) {
                if (!here.level(skus.get(sku)).equals(model.level(sku))) {
                    return "%s: %s, not %s"
                            .formatted(command, here.level(skus.get(sku)), model.level(sku));
                }
            }
        }
        return null;
    }

    private String expected(StockModel model, Command command) {
        var key = "key-" + command.order;
        return switch (command.what) {
            case "reserve" ->
                    model.reserve(command.order, command.sku, command.quantity, clock.instant());
            case "pin" -> model.pin(command.order, command.sku);
            case "settle" -> model.settle(command.order, command.sku);
            case "release" -> model.release(command.order, command.sku);
            case "move" -> model.move(key, command.sku, units(command));
            case "sweep" -> {
                model.expire(clock.instant());
                yield "done";
            }
            default -> "done";
        };
    }

    private String actual(Command command, Sku sku, OrderId order) {
        var books = instances.get(command.instance);
        var holds = holdsOn(books);
        try {
            switch (command.what) {
                case "reserve" -> holds.reserve(order, lines(sku, command.quantity), WHO);
                case "pin" -> holds.pin(order, skus(sku), WHO);
                case "settle" -> holds.settle(order, skus(sku), WHO);
                case "release" -> holds.release(order, skus(sku), WHO);
                case "sweep" -> sweeperOn(books).work();
                case "relay" -> books.relayAll();
                case "wait" -> clock.advance(StockModel.untilDue().dividedBy(2));
                default -> {
                    return books.move(sku, "key-" + command.order, units(command));
                }
            }
            return "done";
        } catch (HoldRefused refused) {
            return refused.getClass().getSimpleName();
        }
    }

    private static int units(Command command) {
        return command.quantity == 1 ? 2 : -2;
    }

    @Test
    void noticesAModelThatDiffers() {
        var model = new StockModel(1);
        model.move("start", 0, 1);

        assertThat(model.reserve(0, 0, 2, clock.instant())).isEqualTo("SoldOut");
        assertThat(model.release(0, 0)).isEqualTo("done");
        assertThat(model.reserve(0, 0, 1, clock.instant())).isEqualTo("Gone");
    }
}
