package quartet.order.orchestration;

import org.springframework.stereotype.Component;

import quartet.order.ordering.Order;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.OrderStore;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets requests wait until an order's saga is at rest, wherever that happens. */
@Component
class Outcomes {

    /** Another instance may bring it to rest: nobody here would hear of that. */
    private static final long LOOK_EVERY_MILLIS = 500;

    private final OrderStore orders;
    private final Map<OrderId, CompletableFuture<Order>> awaited = new ConcurrentHashMap<>();

    Outcomes(OrderStore orders) {
        this.orders = orders;
    }

    /** To be called before the saga is started, or its end might be missed. */
    CompletableFuture<Order> expect(OrderId id) {
        return awaited.computeIfAbsent(id, _ -> new CompletableFuture<>());
    }

    void reached(Order order) {
        if (Orchestrator.atRest(order)) {
            var waiting = awaited.remove(order.id());
            if (waiting != null) {
                waiting.complete(order);
            }
        }
    }

    /**
     * @return the order at rest, or as it stands when the time is over
     */
    Order await(CompletableFuture<Order> outcome, Order claimed, Duration within) {
        var latest = claimed;
        var end = System.nanoTime() + within.toNanos();
        try {
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                var reached = within(outcome, Math.min(left / 1_000_000 + 1, LOOK_EVERY_MILLIS));
                if (reached.isPresent()) {
                    return reached.get();
                }
                latest = orders.find(claimed.id()).orElse(latest);
                if (Orchestrator.atRest(latest)) {
                    return latest;
                }
            }
            return latest;
        } finally {
            awaited.remove(claimed.id(), outcome);
        }
    }

    private static Optional<Order> within(CompletableFuture<Order> outcome, long millis) {
        try {
            return Optional.of(outcome.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException | ExecutionException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an order", interrupted);
        }
    }
}
