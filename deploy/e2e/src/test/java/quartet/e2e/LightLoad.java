package quartet.e2e;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Two buyers who place one order after the other until this is closed. What was answered with 2xx
 * is remembered: it must still be there whatever happened in between.
 */
final class LightLoad implements AutoCloseable {

    private static final int BUYERS = 2;

    /** An order that was acknowledged, and who placed it. */
    record Placed(Client buyer, Answer answer) {}

    private final ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Placed> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean open = true;

    LightLoad(Shopping shop, String sku) {
        for (int i = 0; i < BUYERS; i++) {
            buyers.execute(
                    () -> {
                        while (open) {
                            placeOne(shop, sku);
                        }
                    });
        }
    }

    private void placeOne(Shopping shop, String sku) {
        try {
            var buyer = shop.visitor();
            var answer = shop.place(buyer, Shopping.orderFor(sku, 1, "tok_approve"));
            if (answer.status() >= 300) {
                throw new AssertionError("A good order was refused: " + answer);
            }
            acknowledged.add(new Placed(buyer, answer));
        } catch (RuntimeException | Error failure) {
            failures.add(failure);
            open = false;
        }
    }

    int placed() {
        failures.forEach(
                failure -> {
                    throw new AssertionError("The load failed", failure);
                });
        return acknowledged.size();
    }

    /** How every acknowledged order ended. Call it after {@link #close()}. */
    List<String> ends(Shopping shop) {
        placed();
        return acknowledged.stream()
                .map(p -> shop.ended(p.buyer(), p.answer()).text("/status"))
                .toList();
    }

    @Override
    public void close() {
        open = false;
        buyers.close();
    }
}
