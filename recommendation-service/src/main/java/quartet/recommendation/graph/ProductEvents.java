package quartet.recommendation.graph;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import quartet.recommendation.events.Deliveries;
import quartet.recommendation.events.Event;

import java.util.List;
import java.util.Optional;

/** Products that came, changed or went, and whether there is any left of them. */
@Component
class ProductEvents {

    private final Deliveries deliveries;
    private final ProductGraph graph;

    ProductEvents(Deliveries deliveries, ProductGraph graph) {
        this.deliveries = deliveries;
        this.graph = graph;
    }

    @KafkaListener(id = "products", idIsGroup = false, topics = "products", batch = "true")
    void products(List<ConsumerRecord<String, byte[]>> records) {
        deliveries.process(records, ProductEvents::listing, graph::list);
    }

    @KafkaListener(id = "stock", idIsGroup = false, topics = "stock", batch = "true")
    void stock(List<ConsumerRecord<String, byte[]>> records) {
        deliveries.process(records, ProductEvents::stockLevel, graph::stock);
    }

    static Optional<Listing> listing(Event event) {
        return switch (event.name()) {
            case "product.created", "product.updated", "product.discontinued" ->
                    Optional.of(event.v1(Listing.class));
            default -> Optional.empty();
        };
    }

    static Optional<StockLevel> stockLevel(Event event) {
        return switch (event.name()) {
            case "stock.moved", "stock.low", "stock.back-in-stock" ->
                    Optional.of(event.v1(StockLevel.class));
            default -> Optional.empty();
        };
    }
}
