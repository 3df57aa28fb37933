package quartet.cart.snapshots;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import quartet.cart.listening.Arrivals;
import quartet.cart.listening.Progress;
import quartet.cart.listening.StoredEvents;

import java.util.Set;

/** Stock that moved; each event names the level of every warehouse. */
@Component
class StockChanges extends StoredEvents {

    private static final Set<String> KNOWN =
            Set.of("stock.moved", "stock.low", "stock.back-in-stock");

    private final Arrivals arrivals;
    private final Snapshots snapshots;

    StockChanges(Arrivals arrivals, Snapshots snapshots, Progress progress) {
        super(progress);
        this.arrivals = arrivals;
        this.snapshots = snapshots;
    }

    @KafkaListener(id = "stock", idIsGroup = false, topics = "stock")
    void arrived(ConsumerRecord<String, byte[]> event) {
        if (arrivals.nameOf(event, KNOWN).isPresent()) {
            var state = arrivals.read(event, StockState.class);
            snapshots.keep(state.sku(), state.seq(), state.stock());
        }
    }
}
