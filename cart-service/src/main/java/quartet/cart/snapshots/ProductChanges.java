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

/** Products that were created, changed or discontinued. */
@Component
class ProductChanges extends StoredEvents {

    private static final Set<String> KNOWN =
            Set.of("product.created", "product.updated", "product.discontinued");

    private final Arrivals arrivals;
    private final Snapshots snapshots;

    ProductChanges(Arrivals arrivals, Snapshots snapshots, Deliveries deliveries) {
        super(deliveries);
        this.arrivals = arrivals;
        this.snapshots = snapshots;
    }

    @KafkaListener(id = "products", idIsGroup = false, topics = "products", batch = "true")
    void arrived(List<ConsumerRecord<String, byte[]>> poll, Consumer<?, ?> consumer) {
        work(poll, consumer);
    }

    @Override
    protected List<Effect> effectsOf(ConsumerRecord<String, byte[]> event) {
        if (arrivals.nameOf(event, KNOWN).isEmpty()) {
            return List.of();
        }
        var state = arrivals.read(event, ProductState.class);
        return List.of(snapshots.news(state.sku(), state.seq(), state.product()));
    }
}
