package quartet.cart.snapshots;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import quartet.cart.listening.ListeningFixtures;

/** Reads products and stock for the contract tests. */
public final class SnapshotFixtures {

    private SnapshotFixtures() {}

    public static String readProduct(ConsumerRecord<String, byte[]> event) {
        var state = ListeningFixtures.arrivals().read(event, ProductState.class);
        return state.product().toString();
    }

    public static String readStock(ConsumerRecord<String, byte[]> event) {
        return ListeningFixtures.arrivals().read(event, StockState.class).stock().toString();
    }
}
