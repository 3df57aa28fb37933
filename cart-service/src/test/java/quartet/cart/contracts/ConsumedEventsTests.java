package quartet.cart.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.cart.Events;
import quartet.cart.listening.ListeningFixtures;
import quartet.cart.purchases.PurchaseFixtures;
import quartet.cart.snapshots.SnapshotFixtures;

/** We read what others publish: their examples, also with a field we do not know. */
class ConsumedEventsTests {

    @ParameterizedTest
    @ValueSource(strings = {"order.confirmed.v1", "order.cancelled.v1"})
    void readsOrders(String name) {
        assertThat(
                        PurchaseFixtures.read(
                                ListeningFixtures.event("orders", name, example("order", name))))
                .contains("MUG-BLUE", "TEAPOT-RED", "2026-11-21T10:15:31.120Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"product.created.v1", "product.updated.v1", "product.discontinued.v1"})
    void readsProducts(String name) {
        assertThat(
                        SnapshotFixtures.readProduct(
                                ListeningFixtures.event(
                                        "products", name, example("catalog", name))))
                .contains("Blue mug", "1299", "onSale=" + !name.contains("discontinued"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock.moved.v1", "stock.low.v1", "stock.back-in-stock.v1"})
    void readsStock(String name) {
        assertThat(
                        SnapshotFixtures.readStock(
                                ListeningFixtures.event("stock", name, example("catalog", name))))
                .contains("available=");
    }

    private static String example(String service, String name) {
        return Events.changed(
                Events.example(service + "-service", name),
                event -> event.put("unheardOf", "tomorrow"));
    }
}
