package quartet.recommendation.graph;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import quartet.recommendation.events.Deliveries;
import quartet.recommendation.events.Event;

import java.util.List;
import java.util.Optional;

/**
 * Orders that were confirmed, and sales taken back. Credits name no order, so they cannot change
 * the graph.
 */
@Component
class PurchaseEvents {

    private final Deliveries deliveries;
    private final OrderGraph graph;

    PurchaseEvents(Deliveries deliveries, OrderGraph graph) {
        this.deliveries = deliveries;
        this.graph = graph;
    }

    @KafkaListener(id = "orders", idIsGroup = false, topics = "orders", batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        deliveries.process(records, PurchaseEvents::read, graph::apply);
    }

    static Optional<OrderChange> read(Event event) {
        return switch (event.name()) {
            case "order.confirmed" -> event.v1(Purchase.class).confirmed();
            case "order.cancelled" -> event.v1(Purchase.class).cancelled();
            default -> Optional.empty();
        };
    }
}
