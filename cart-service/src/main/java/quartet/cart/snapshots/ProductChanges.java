package quartet.cart.snapshots;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import quartet.cart.listening.Arrivals;
import quartet.cart.listening.Progress;
import quartet.cart.listening.StoredEvents;

import java.util.Set;

/** Products that were created, changed or discontinued. */
@Component
class ProductChanges extends StoredEvents {

    private static final Set<String> KNOWN =
            Set.of("product.created", "product.updated", "product.discontinued");

    private final Arrivals arrivals;
    private final Snapshots snapshots;

    ProductChanges(Arrivals arrivals, Snapshots snapshots, Progress progress) {
        super(progress);
        this.arrivals = arrivals;
        this.snapshots = snapshots;
    }

    @KafkaListener(id = "products", idIsGroup = false, topics = "products")
    void arrived(ConsumerRecord<String, byte[]> event) {
        if (arrivals.nameOf(event, KNOWN).isPresent()) {
            var state = arrivals.read(event, ProductState.class);
            snapshots.keep(state.sku(), state.seq(), state.product());
        }
    }
}
