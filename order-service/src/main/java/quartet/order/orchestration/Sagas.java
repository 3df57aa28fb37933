package quartet.order.orchestration;

import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import quartet.order.checkout.Request;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.Orders;
import quartet.order.payment.PaymentAnswer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The sagas under way in this instance: at most one run of an order at a time, and a bound on all.
 */
@Component
public class Sagas implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Sagas.class);

    private final Orchestrator orchestrator;
    private final Orders orders;
    private final Outcomes outcomes;
    private final Patience patience;
    private final Writer writer;
    private final int most;
    private final Set<OrderId> running = ConcurrentHashMap.newKeySet();
    private final Set<OrderId> changed = ConcurrentHashMap.newKeySet();
    private final ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ContextSnapshotFactory traces = ContextSnapshotFactory.builder().build();

    Sagas(
            Orchestrator orchestrator,
            Orders orders,
            Outcomes outcomes,
            Patience patience,
            Writer writer,
            OrchestrationProperties properties,
            MeterRegistry meters) {
        this.orchestrator = orchestrator;
        this.orders = orders;
        this.outcomes = outcomes;
        this.patience = patience;
        this.writer = writer;
        this.most = properties.running();
        meters.gauge("quartet.sagas.running", running, Set::size);
    }

    /** Whether this instance has all the orders it can work on: new ones had better wait. */
    public boolean full() {
        return running.size() >= most;
    }

    /** Whether there is nothing left to be asked of others for this order. */
    public static boolean atRest(Order order) {
        return Orchestrator.atRest(order);
    }

    /** The name of this instance, when a new order is first written. */
    public String writer() {
        return writer.name();
    }

    public Instant leaseEnd() {
        return patience.leaseEnd();
    }

    public Instant giveUpAt(Instant claimed) {
        return patience.giveUpAt(claimed);
    }

    /** Now, as precisely as MongoDB keeps it. */
    public Instant now() {
        return patience.now();
    }

    /** Starts a claimed order, and waits for its end as long as the caller may. */
    public Order startAndAwait(Order claimed, Duration within) {
        var outcome = outcomes.expect(claimed.id());
        start(claimed);
        return outcomes.await(outcome, claimed, within);
    }

    /** Waits for the end of an order that somebody else has started. */
    public Order await(Order order, Duration within) {
        if (Orchestrator.atRest(order)) {
            return order;
        }
        var outcome = outcomes.expect(order.id());
        var now = orders.find(order.id()).orElse(order);
        return Orchestrator.atRest(now) ? now : outcomes.await(outcome, now, within);
    }

    /**
     * Writes what somebody wants done and starts what follows from it.
     *
     * @return empty where it was done before or came too late
     */
    public Optional<Order> decide(Order order, Deed deed, String who) {
        var decided = orchestrator.decide(order, deed, who);
        decided.filter(changed -> !Orchestrator.atRest(changed)).ifPresent(this::start);
        return decided;
    }

    /**
     * Goes on with an answer of the payment provider that came by another way than it was asked
     * for.
     *
     * @param said what the provider said, held against the order
     * @return whether it changed anything: late, doubled and unbelievable answers do not
     */
    public boolean settle(Order order, Request request, Function<Order, PaymentAnswer> said) {
        var settled =
                orchestrator.settle(
                        order,
                        request,
                        current -> StockAndPayment.asked(request, said.apply(current)));
        settled.ifPresent(this::goOn);
        return settled.isPresent();
    }

    /** Beside the run that may still wait for this very answer: what that one writes will lose. */
    private void goOn(Order order) {
        running.add(order.id());
        try {
            runs.execute(traces.captureAll().wrap(() -> run(order)));
        } catch (RejectedExecutionException _) {
            running.remove(order.id());
        }
    }

    /** Takes an overdue order on, unless another instance just did. */
    void resume(Order order) {
        if (!running.contains(order.id()) && orders.lease(order, patience.leaseEnd())) {
            start(order);
        }
    }

    /** Somebody's decision may come just as a run ends: then the order is looked at once more. */
    private void start(Order order) {
        if (!running.add(order.id())) {
            changed.add(order.id());
            if (!running.add(order.id())) {
                return;
            }
            changed.remove(order.id());
        }
        try {
            runs.execute(traces.captureAll().wrap(() -> run(order)));
        } catch (RejectedExecutionException _) {
            running.remove(order.id());
        }
    }

    private void run(Order order) {
        Order reached = null;
        try {
            reached = orchestrator.run(order);
        } catch (RuntimeException failure) {
            log.warn("{} goes on later: {}", order.id(), failure.toString(), failure);
        } finally {
            running.remove(order.id());
        }
        if (changed.remove(order.id())) {
            again(order.id());
        }
        if (reached != null) {
            outcomes.reached(reached);
            later(reached, reached.saga().nextAt());
        }
    }

    private void later(Order order, @Nullable Instant nextAt) {
        if (nextAt == null || timer.isShutdown()) {
            return;
        }
        var delay = Math.max(0, Duration.between(patience.now(), nextAt).toMillis());
        var _ =
                timer.schedule(
                        () -> runs.execute(() -> again(order.id())), delay, TimeUnit.MILLISECONDS);
    }

    private void again(OrderId id) {
        try {
            orders.find(id).filter(order -> !Orchestrator.atRest(order)).ifPresent(this::resume);
        } catch (RuntimeException failure) {
            log.warn("{} is left to the sweeper: {}", id, failure.toString());
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        runs.close();
    }
}
