package quartet.cart.shopping;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import quartet.cart.access.Visitor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An outbox on the tests' Redis, and what waits in it. */
public final class OutboxFixtures {

    private OutboxFixtures() {}

    public static Outbox anOutbox(StringRedisTemplate redis) {
        return anOutboxOf(redis, 1_000_000);
    }

    public static Outbox anOutboxOf(StringRedisTemplate redis, int mostWaiting) {
        var noTracer = new DefaultListableBeanFactory().getBeanProvider(Tracer.class);
        return new Outbox(
                redis,
                properties(mostWaiting),
                new TraceParent(noTracer),
                new Signal(),
                Clock.systemUTC());
    }

    /** A visitor's events that wait, as {@code 1 added 2} with number, kind and quantity. */
    public static List<String> waitingOf(StringRedisTemplate redis, Visitor visitor) {
        return new WaitingEvents(redis)
                .oldest(Slot.of(visitor), 1_000_000).stream()
                        .filter(event -> event.session().equals(visitor.id()))
                        .map(
                                event ->
                                        event.field("seq")
                                                + " "
                                                + event.field("kind")
                                                + " "
                                                + event.fields().getOrDefault("quantity", "-"))
                        .toList();
    }

    /**
     * A visitor's events that wait, as {@code added MUG 2}, in the order of their numbers.
     *
     * @throws IllegalStateException if these are not 1, 2, 3 …
     */
    public static List<String> toldOf(StringRedisTemplate redis, Visitor visitor) {
        var told = new ArrayList<String>();
        for (var event : new WaitingEvents(redis).oldest(Slot.of(visitor), 1_000_000)) {
            if (event.session().equals(visitor.id())) {
                if (!event.field("seq").equals("" + (told.size() + 1))) {
                    throw new IllegalStateException("After %s comes %s".formatted(told, event));
                }
                told.add(
                        "%s %s %s"
                                .formatted(
                                        event.field("kind"),
                                        event.field("sku"),
                                        event.field("quantity")));
            }
        }
        return told;
    }

    static ShoppingProperties properties(int mostWaiting) {
        return new ShoppingProperties(
                Duration.ofMillis(50), 5000, mostWaiting, Duration.ofSeconds(10));
    }

    static OutboxMeters meters() {
        return new OutboxMeters(new SimpleMeterRegistry(), Clock.systemUTC());
    }
}
