package quartet.e2e;

import quartet.local.Launcher;
import quartet.local.RunningSystem;
import quartet.local.StartFailed;
import quartet.local.SystemOptions;
import quartet.local.check.Checker;
import quartet.local.check.Finding;
import quartet.local.check.collect.Addresses;
import quartet.local.check.collect.Collector;
import quartet.local.check.collect.NotReadable;
import quartet.local.shop.Pause;
import quartet.local.shop.Shop;
import quartet.local.supervision.PartState;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The system under test, started once for all tests by what is behind {@code deploy/up}, on free
 * ports and in a folder of its own. It ends with the tests.
 */
final class RunningShop {

    private static final int FIRST_ORDERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final RunningShop SHOP = start();

    private final RunningSystem system;
    private final Shopping shopping;
    private final List<Answer> firstOrders;

    private RunningShop(RunningSystem system) {
        this.system = system;
        this.shopping = new Shopping(system.url(), system.operatorKey());
        this.firstOrders = placeFirstOrders();
    }

    static Shopping shopping() {
        return SHOP.shopping;
    }

    static URI address() {
        return SHOP.system.url();
    }

    /** What the cold system answered to the very first orders, sent all at once and only once. */
    static List<Answer> firstOrders() {
        return SHOP.firstOrders;
    }

    static void kill(String part) {
        SHOP.system.kill(part);
    }

    static boolean isRunning(String part) {
        return SHOP.system.states().get(part) == PartState.READY;
    }

    static Path dataDirectory() {
        return SHOP.system.data().root();
    }

    /** Where the stores listen, for tests that look past the services. */
    static Addresses stores() {
        try {
            return Addresses.of(SHOP.system::address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shop as the words of {@code deploy/up} talk to it. */
    static Shop shop() {
        return new Shop(address(), SHOP.system.operatorKey(), Pause.real(), PATIENCE);
    }

    /** Whether nothing moves any more: all is sent, and everybody has read it. */
    static boolean comesToRest() throws NotReadable, InterruptedException {
        try (var collector = new Collector(stores())) {
            return collector.awaitRest(PATIENCE).reached();
        }
    }

    /** What {@code deploy/up check} finds. */
    static List<Finding> check() throws InterruptedException {
        return new Checker(stores()).check(PATIENCE, Optional.empty());
    }

    private static RunningShop start() {
        try {
            OneShop.end();
            var data = Files.createTempDirectory("quartet-e2e");
            var system = Launcher.start(SystemOptions.forTests(data));
            OneShop.runs(system);
            return new RunningShop(system);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StartFailed | InterruptedException e) {
            throw new IllegalStateException("The shop did not start", e);
        }
    }

    private List<Answer> placeFirstOrders() {
        var sku = shopping.product(FIRST_ORDERS);
        return IntStream.range(0, FIRST_ORDERS)
                .parallel()
                .mapToObj(
                        _ ->
                                shopping.visitor()
                                        .send(
                                                "POST",
                                                "/api/orders",
                                                Shopping.orderFor(sku, 1, "tok_approve"),
                                                Map.of("Idempotency-Key", Shopping.aKey())))
                .toList();
    }
}
