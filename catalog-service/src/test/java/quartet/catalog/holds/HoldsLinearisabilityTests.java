package quartet.catalog.holds;

import static org.assertj.core.api.Assertions.fail;

import static quartet.catalog.holds.HoldsFixture.WHO;
import static quartet.catalog.holds.HoldsFixture.holdsOn;
import static quartet.catalog.holds.HoldsFixture.lines;
import static quartet.catalog.holds.HoldsFixture.skus;

import org.junit.jupiter.api.Test;

import quartet.catalog.outbox.SettableClock;
import quartet.catalog.stock.Books;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Orders;
import quartet.catalog.stock.Sku;
import quartet.catalog.stock.StockLevel;
import quartet.catalog.stock.StockRefused;
import quartet.catalog.store.FreshDatabase;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Two threads with four commands each, on two instances and one SKU with a relay between: some
 * order of the eight, of at most seventy, gives the same answers and the same levels in the model.
 */
class HoldsLinearisabilityTests {

    private static final int ROUNDS = 200;
    private static final int LENGTH = 4;
    private static final int ORDERS = 2;

    private final SettableClock clock = new SettableClock();
    private final Books here = new Books(FreshDatabase.create(), clock);
    private final List<Books> instances = List.of(here, new Books(here.database(), clock));

    private record Command(String what, int order, int quantity) {

        static Command any(Random random) {
            var kinds = List.of("reserve", "reserve", "pin", "settle", "release", "move");
            return new Command(
                    kinds.get(random.nextInt(kinds.size())),
                    random.nextInt(ORDERS),
                    1 + random.nextInt(2));
        }
    }

    @Test
    void everyHistoryHasAnOrderThatExplainsIt() throws Exception {
        long seed = Long.getLong("quartet.linearisability.seed", new Random().nextLong());
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var first = commands(random);
            var second = commands(random);
            var sku = here.stockOf(0);
            here.move(sku, "start", 2);
            var orders = IntStream.range(0, ORDERS).mapToObj(_ -> Orders.anOrder()).toList();
            var answers = race(sku, orders, first, second);
            var level = here.level(sku);
            if (!isExplained(first, second, answers, level)) {
                fail(
                        "seed %d, round %d: %s beside %s: %s, %s",
                        seed, round, first, second, answers, level);
            }
        }
    }

    private static List<Command> commands(Random random) {
        return IntStream.range(0, LENGTH).mapToObj(_ -> Command.any(random)).toList();
    }

    private List<List<String>> race(
            Sku sku, List<OrderId> orders, List<Command> first, List<Command> second)
            throws Exception {
        var start = new CyclicBarrier(3);
        Callable<List<String>> one = () -> run(start, instances.getFirst(), sku, orders, first);
        Callable<List<String>> other = () -> run(start, instances.getLast(), sku, orders, second);
        Callable<List<String>> relay =
                () -> {
                    start.await();
                    IntStream.range(0, LENGTH).forEach(_ -> here.relayAll());
                    return List.of();
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(one, other, relay)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }

    private static List<String> run(
            CyclicBarrier start, Books books, Sku sku, List<OrderId> orders, List<Command> commands)
            throws Exception {
        var answers = new ArrayList<String>();
        start.await();
        for (var command : commands) {
            answers.add(answer(books, sku, orders.get(command.order), command));
        }
        return answers;
    }

    /** Asked again as long as too many ask at once: a repeat of a request changes nothing. */
    private static String answer(Books books, Sku sku, OrderId order, Command command) {
        var holds = holdsOn(books);
        while (true) {
            try {
                switch (command.what) {
                    case "reserve" -> holds.reserve(order, lines(sku, command.quantity), WHO);
                    case "pin" -> holds.pin(order, skus(sku), WHO);
                    case "settle" -> holds.settle(order, skus(sku), WHO);
                    case "release" -> holds.release(order, skus(sku), WHO);
                    default -> {
                        return books.move(sku, "key-" + command.order, units(command));
                    }
                }
                return "done";
            } catch (HoldRefused refused) {
                return refused.getClass().getSimpleName();
            } catch (StockRefused contended) {
                Thread.onSpinWait();
            }
        }
    }

    private static int units(Command command) {
        return command.quantity == 1 ? 1 : -1;
    }

    /** Tries every way to shuffle the second list into the first. */
    private boolean isExplained(
            List<Command> first,
            List<Command> second,
            List<List<String>> answers,
            StockLevel level) {
        for (int mask = 0; mask < 1 << (2 * LENGTH); mask++) {
            if (Integer.bitCount(mask) == LENGTH && fits(mask, first, second, answers, level)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(
            int mask,
            List<Command> first,
            List<Command> second,
            List<List<String>> answers,
            StockLevel level) {
        var model = new StockModel(1);
        model.move("start", 0, 2);
        int i = 0;
        int j = 0;
        for (int step = 0; step < 2 * LENGTH; step++) {
            boolean fromFirst = (mask & (1 << step)) != 0;
            var command = fromFirst ? first.get(i) : second.get(j);
            var answer = fromFirst ? answers.get(0).get(i++) : answers.get(1).get(j++);
            if (!expected(model, command).equals(answer)) {
                return false;
            }
        }
        return model.level(0).equals(level);
    }

    private String expected(StockModel model, Command command) {
        return switch (command.what) {
            case "reserve" -> model.reserve(command.order, 0, command.quantity, clock.instant());
            case "pin" -> model.pin(command.order, 0);
            case "settle" -> model.settle(command.order, 0);
            case "release" -> model.release(command.order, 0);
            default -> model.move("key-" + command.order, 0, units(command));
        };
    }
}
