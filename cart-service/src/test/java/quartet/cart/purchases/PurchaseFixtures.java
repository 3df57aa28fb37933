package quartet.cart.purchases;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import quartet.cart.listening.ListeningFixtures;

/** Reads orders for the contract tests. */
public final class PurchaseFixtures {

    private PurchaseFixtures() {}

    public static String read(ConsumerRecord<String, byte[]> event) {
        return ListeningFixtures.arrivals().read(event, Purchase.class).toString();
    }
}
