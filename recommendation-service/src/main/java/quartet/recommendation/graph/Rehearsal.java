package quartet.recommendation.graph;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** Lets Neo4j plan its queries before the first order comes; nothing of it stays. */
@Component
class Rehearsal {

    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

    private final OrderGraph graph;
    private final Clock clock;

    Rehearsal(OrderGraph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("rehearsal").start(this::rehearse);
    }

    /** A store that is not there yet is no reason to wait: then the first order takes longer. */
    private void rehearse() {
        var goods = new TreeMap<>(Map.of("REHEARSAL-1", 1L, "REHEARSAL-2", 1L));
        var basket = new Basket("o_rehearsal", "g_rehearsal", clock.instant(), goods);
        try {
            graph.rehearse(new OrderChange(basket, 1, OrderState.APPLIED));
        } catch (RuntimeException storeIsAway) {
            log.info("No rehearsal: {}", storeIsAway.toString());
        }
    }
}
