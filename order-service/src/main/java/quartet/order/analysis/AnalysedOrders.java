package quartet.order.analysis;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import quartet.order.ordering.Orders;

/** Marks the orders that analytics-service has in its books. A repeat changes nothing. */
@Component
class AnalysedOrders {

    static final String TOPIC = "analytics";

    private final Orders orders;
    private final ProgressReader reader;

    AnalysedOrders(Orders orders, ProgressReader reader) {
        this.orders = orders;
        this.reader = reader;
    }

    /**
     * @throws MalformedEvent for what cannot be read: to the DLT at once
     * @throws com.mongodb.MongoException while the store is down: again, for ever
     */
    @KafkaListener(topics = TOPIC)
    void analysed(ConsumerRecord<String, byte[]> event) {
        reader.read(event).ifPresent(progress -> orders.analysed(progress.orderIds()));
    }
}
