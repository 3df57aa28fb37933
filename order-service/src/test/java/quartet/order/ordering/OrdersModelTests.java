package quartet.order.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import quartet.order.ordering.OrdersModel.Stored;
import quartet.order.outbox.QuietRelay;
import quartet.stores.Stores;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random sequences of claims, changes, leases and acknowledgements by two instances, of which each
 * knows an order as it last read it, compared step by step with a model in memory. A failure is
 * shrunk before it is shown.
 */
class OrdersModelTests {

    private static final int SEQUENCES = 200;
    private static final int LENGTH = 30;
    private static final MongoClient CLIENT = MongoClients.create(Stores.mongo().uri("orders"));
    private static final MongoDatabase DATABASE = CLIENT.getDatabase("orders-model");

    /** What an instance does; mostly it goes on with what it read. */
    private enum What {
        CLAIM,
        READ,
        ADVANCE,
        LEASE,
        RELAY,
        ACKNOWLEDGE
    }

    private record Command(What what, int instance, AnyChange change, int number) {

        private static final Command FIRST = new Command(What.CLAIM, 0, AnyChange.DONE, 0);

        /** Whatever it finds is compared at once. */
        boolean reads() {
            return what == What.READ || what == What.RELAY;
        }

        static Command any(Random random) {
            var whats = What.values();
            var changes = AnyChange.values();
            var at = random.nextInt(whats.length + 6);
            return new Command(
                    at < whats.length ? whats[at] : What.ADVANCE,
                    random.nextInt(2),
                    random.nextBoolean() ? AnyChange.DONE : changes[random.nextInt(changes.length)],
                    random.nextInt(3));
        }
    }

    private final Orders orders = OrderFixtures.orders(DATABASE);
    private final Map<OrderStatus, Integer> reached = new EnumMap<>(OrderStatus.class);
    private int refused;

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void doesWhatTheModelDoes() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < SEQUENCES; i++) {
            var commands = new ArrayList<>(List.of(Command.FIRST));
            IntStream.range(1, LENGTH).forEach(_ -> commands.add(Command.any(random)));
            var difference = new History().firstDifference(commands);
            if (difference != null) {
                fail("seed %d: %s%n%s", seed, difference, shrink(commands));
            }
        }
        assertThat(reached.keySet())
                .as("something of everything, seed %d", seed)
                .contains(OrderStatus.CONFIRMED, OrderStatus.SHIPPED, OrderStatus.COMPENSATING);
        assertThat(refused).as("stale writes, seed %d", seed).isGreaterThan(SEQUENCES);
    }

    private List<Command> shrink(List<Command> commands) {
        var shortest = commands;
        for (int i = shortest.size() - 1; i >= 0; i--) {
            var without = new ArrayList<>(shortest);
            without.remove(i);
            if (new History().firstDifference(without) != null) {
                shortest = without;
            }
        }
        return shortest;
    }

    /** One order, from its claim on. */
    private final class History {

        private final Order claimed = OrderFixtures.aClaimedOrder();
        private final OrdersModel model = new OrdersModel();
        private final @Nullable Order[] known = new Order[2];
        private final List<QuietRelay> relays =
                List.of(new QuietRelay(DATABASE), new QuietRelay(DATABASE));
        private final OrdersModel.@Nullable Read[] read = new OrdersModel.Read[2];

        /** What differed from the model first, or null. */
        private @Nullable String firstDifference(List<Command> commands) {
            for (var command : commands) {
                var difference = difference(command);
                if (difference != null) {
                    return "%s: %s".formatted(command, difference);
                }
            }
            return null;
        }

        private @Nullable String difference(Command command) {
            var mine = known[command.instance];
            var difference =
                    switch (command.what) {
                        case CLAIM -> claim(command.instance);
                        case READ -> read(command.instance);
                        case ADVANCE -> mine == null ? null : advance(mine, command);
                        case LEASE -> mine == null ? null : lease(mine, command.number);
                        case RELAY -> relay(command.instance);
                        case ACKNOWLEDGE -> acknowledge(command);
                    };
            return difference != null || command.reads()
                    ? difference
                    : differs(model.stored(), stored());
        }

        private @Nullable String claim(int instance) {
            var won = orders.claim(claimed);
            known[instance] = won ? claimed : known[instance];
            return differs(model.claim(claimed), won);
        }

        private @Nullable String read(int instance) {
            var found = orders.find(claimed.id());
            known[instance] = found.orElse(null);
            return differs(model.find(), found);
        }

        private @Nullable String advance(Order mine, Command command) {
            var change = command.change.of(mine).orElse(null);
            if (change == null) {
                return null;
            }
            var expected = model.advance(mine, change);
            var written = orders.advance(mine, change);
            written.ifPresent(o -> reached.merge(o.progress().status(), 1, Integer::sum));
            refused += written.isEmpty() ? 1 : 0;
            known[command.instance] = written.orElse(mine);
            return differs(expected, written);
        }

        private @Nullable String lease(Order mine, int seconds) {
            var due = mine.saga().nextAt();
            if (due == null) {
                return null;
            }
            var until = due.plusSeconds(seconds);
            return differs(model.lease(mine, until), orders.lease(mine, until));
        }

        private @Nullable String relay(int instance) {
            var expected = model.relay();
            read[instance] = expected.orElse(null);
            return differs(
                    expected.map(OrdersModel.Read::unsent).orElse(List.of()),
                    relays.get(instance).read(claimed.id().value()));
        }

        private @Nullable String acknowledge(Command command) {
            var unsent = read[command.instance];
            if (unsent != null) {
                var last = Math.min(command.number, unsent.unsent().size() - 1);
                var upTo = unsent.unsent().get(last);
                model.acknowledge(unsent, upTo);
                relays.get(command.instance).acknowledge(upTo);
            }
            return null;
        }

        private Stored stored() {
            var found =
                    DATABASE.getCollection("orders")
                            .find(new Document("_id", claimed.id().value()))
                            .first();
            if (found == null) {
                return new OrdersModel().stored();
            }
            var unsent =
                    found.getList("outbox", Document.class).stream()
                            .map(entry -> Fields.number(entry, "seq"))
                            .toList();
            return new Stored(OrderDocuments.order(found), unsent, found.getBoolean("open", false));
        }
    }

    private static @Nullable String differs(Object expected, Object actual) {
        return expected.equals(actual) ? null : "%s, not %s".formatted(actual, expected);
    }

    @Test
    void noticesAModelThatDiffers() {
        var model = new OrdersModel();
        var claimed = OrderFixtures.aClaimedOrder();
        assertThat(model.claim(claimed)).isTrue();
        assertThat(model.claim(claimed)).isFalse();
        var change = AnyChange.DONE.of(claimed).orElseThrow();
        assertThat(model.advance(claimed, change)).isPresent();
        assertThat(model.advance(claimed, change)).isEmpty();
    }
}
