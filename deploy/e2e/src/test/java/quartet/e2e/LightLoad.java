package quartet.e2e;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Two buyers who place an order half a second after the last until this is closed. What was
 * answered with 2xx is remembered: it must still be there whatever happened in between.
 */
final class LightLoad implements AutoCloseable {

    private static final int BUYERS = 2;
    private static final int MILLIS_BETWEEN = 500;

    /** An order that was acknowledged, and who placed it. */
    record Placed(Client buyer, Answer answer) {}

    private final ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Placed> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    LightLoad(Shopping shop, String sku) {
        for (int i = 0; i < BUYERS; i++) {
            buyers.execute(
                    () -> {
                        do {
                            placeOne(shop, sku);
                        } while (!isClosedWithinAWhile());
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
            closed.countDown();
        }
    }

    private boolean isClosedWithinAWhile() {
        try {
            return closed.await(MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
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
        closed.countDown();
        buyers.close();
    }
}
