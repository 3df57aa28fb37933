package quartet.cart.shopping;

import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

import quartet.cart.access.Visitor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a visitor's events wait, numbered without gaps. A script that changes something and tells
 * of it runs here, so that both happen or neither.
 */
@Component
public class Outbox {

    /** Longer than any cookie of a guest, so that a number is never given twice. */
    private static final long SEQUENCE_LIFE_S = 90L * 24 * 60 * 60;

    private final StringRedisTemplate redis;
    private final ShoppingProperties properties;
    private final TraceParent trace;
    private final Signal signal;
    private final Clock clock;

    Outbox(
            StringRedisTemplate redis,
            ShoppingProperties properties,
            TraceParent trace,
            Signal signal,
            Clock clock) {
        this.redis = redis;
        this.properties = properties;
        this.trace = trace;
        this.signal = signal;
        this.clock = clock;
    }

    /**
     * Runs a script on one of the visitor's keys. Its KEYS are: the outbox, the visitor's sequence,
     * the key. Its ARGV begin with: visitor, time, trace, life of the sequence in seconds, most
     * entries of the outbox.
     *
     * @throws OutboxFull if the script says {@code OUTBOX_FULL}; nothing was changed
     */
    public String run(RedisScript<String> script, Visitor visitor, String kind, String... more) {
        var slot = Slot.of(visitor);
        var arguments =
                new ArrayList<>(
                        List.of(
                                visitor.id(),
                                clock.instant().toString(),
                                trace.current(),
                                Long.toString(SEQUENCE_LIFE_S),
                                Integer.toString(properties.mostWaiting())));
        arguments.addAll(List.of(more));
        var answer =
                redis.execute(
                        script,
                        List.of(
                                slot.outbox(),
                                slot.key("sequence", visitor.id()),
                                slot.key(kind, visitor.id())),
                        arguments.toArray());
        if (answer.equals("OUTBOX_FULL")) {
            throw new OutboxFull();
        }
        signal.raise();
        return answer;
    }
}
