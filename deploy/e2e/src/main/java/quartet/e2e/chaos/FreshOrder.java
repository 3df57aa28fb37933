package quartet.e2e.chaos;

import quartet.e2e.Answer;
import quartet.e2e.chaos.Recorder.Operation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Once everything is healed somebody who was not there before must be able to buy (FAULTS §5, L).
 */
final class FreshOrder {

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final long AGAIN_AFTER_MILLIS = 500;

    private final Recorder recorder;
    private int tries;

    FreshOrder(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Whether an order was confirmed, placed again and again with new keys until one was. */
    boolean completes() throws InterruptedException {
        var end = System.nanoTime() + AT_MOST.toNanos();
        while (System.nanoTime() < end) {
            if (confirmed()) {
                return true;
            }
            new CountDownLatch(1).await(AGAIN_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private boolean confirmed() {
        var key = "fresh-" + UUID.randomUUID();
        var lines = List.of(new Assortment.Line(Assortment.plenty().getFirst(), 1));
        var answer =
                recorder.send(
                        new Operation(
                                "fresh-" + ++tries,
                                Map.of(),
                                "place",
                                key,
                                "POST",
                                "/api/orders",
                                OrderForm.of(lines, "tok_approve", key),
                                Map.of("Idempotency-Key", key)));
        return answer.filter(Answer::isFinal).map(a -> a.text("/status")).stream()
                .anyMatch("CONFIRMED"::equals);
    }
}
