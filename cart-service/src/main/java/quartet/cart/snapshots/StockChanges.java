package quartet.cart.snapshots;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import quartet.cart.listening.Arrivals;
import quartet.cart.listening.Deliveries;
import quartet.cart.listening.StoredEvents;
import quartet.cart.store.Effect;

import java.util.List;
import java.util.Set;

/** Stock that moved; each event names the level of every warehouse. */
@Component
class StockChanges extends StoredEvents {

    private static final Set<String> KNOWN =
            Set.of("stock.moved", "stock.low", "stock.back-in-stock");

    private final Arrivals arrivals;
    private final Snapshots snapshots;

    StockChanges(Arrivals arrivals, Snapshots snapshots, Deliveries deliveries) {
        super(deliveries);
        this.arrivals = arrivals;
        this.snapshots = snapshots;
    }

    @KafkaListener(id = "stock", idIsGroup = false, topics = "stock", batch = "true")
    void arrived(List<ConsumerRecord<String, byte[]>> poll, Consumer<?, ?> consumer) {
        work(poll, consumer);
    }

    @Override
    protected List<Effect> effectsOf(ConsumerRecord<String, byte[]> event) {
        if (arrivals.nameOf(event, KNOWN).isEmpty()) {
            return List.of();
        }
        var state = arrivals.read(event, StockState.class);
        return List.of(snapshots.news(state.sku(), state.seq(), state.stock()));
    }
}
