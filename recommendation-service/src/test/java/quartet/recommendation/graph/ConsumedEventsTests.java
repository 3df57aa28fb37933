package quartet.recommendation.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.recommendation.events.Event;
import quartet.recommendation.events.EventFixture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The producers' own examples are what is understood here. */
class ConsumedEventsTests {

    private static final Path ORDERS = Path.of("../order-service/src/main/resources/contracts");
    private static final Path CATALOG = Path.of("../catalog-service/src/main/resources/contracts");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsAConfirmedOrder(boolean withUnknownField) throws IOException {
        var change =
                PurchaseEvents.read(example(ORDERS, "order.confirmed.v1", withUnknownField))
                        .orElseThrow();

        assertThat(change.state()).isEqualTo(OrderState.APPLIED);
        assertThat(change.seq()).isEqualTo(2);
        assertThat(change.orderId()).isEqualTo("o_mfrggzdfmztwq2lknnwg23tpob");
        assertThat(change.basket().customerId()).isEqualTo("g_nbswy3dpeb3w64tmmqxg64tfmr");
        assertThat(change.basket().at()).isEqualTo(Instant.parse("2026-11-21T10:15:31.120Z"));
        assertThat(change.basket().units())
                .containsExactlyInAnyOrderEntriesOf(Map.of("MUG-BLUE", 2L, "TEAPOT-RED", 1L));
    }

    @Test
    void readsASaleTakenBack() throws IOException {
        var change =
                PurchaseEvents.read(example(ORDERS, "order.cancelled.v1", false)).orElseThrow();

        assertThat(change.state()).isEqualTo(OrderState.REVERSED);
        assertThat(change.seq()).isEqualTo(3);
    }

    @Test
    void takesNoSaleBackThatNeverWasOne() throws IOException {
        var never =
                text(ORDERS, "order.cancelled.v1")
                        .replaceFirst("\"confirmedAt\": \"[^\"]*\"", "\"confirmedAt\": null");

        assertThat(PurchaseEvents.read(EventFixture.event("order.cancelled.v1", never))).isEmpty();
    }

    @Test
    void leavesPostageOut() throws IOException {
        var postage =
                text(ORDERS, "order.confirmed.v1")
                        .replaceFirst("\"goods\": true", "\"goods\": false");

        assertThat(
                        PurchaseEvents.read(EventFixture.event("order.confirmed.v1", postage))
                                .orElseThrow()
                                .basket()
                                .units())
                .containsOnlyKeys("TEAPOT-RED");
    }

    @ParameterizedTest
    @MethodSource
    void hasNoInterestInOtherEventsOfOrders(String type) throws IOException {
        assertThat(PurchaseEvents.read(example(ORDERS, type, false))).isEmpty();
    }

    /** Whatever order-service publishes, also what it will add. */
    static List<String> hasNoInterestInOtherEventsOfOrders() throws IOException {
        try (var files = Files.list(ORDERS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".v1.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .filter(
                            type ->
                                    !Set.of("order.confirmed.v1", "order.cancelled.v1")
                                            .contains(type))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"product.created.v1", "product.updated.v1", "product.discontinued.v1"})
    void readsProducts(String type) throws IOException {
        var listing = ProductEvents.listing(example(CATALOG, type, true)).orElseThrow();

        assertThat(listing.sku()).isEqualTo("MUG-BLUE");
        assertThat(listing.category().primary()).isEqualTo("Kitchen");
        assertThat(listing.pricing().price()).isEqualTo(1299);
        assertThat(listing.status() == Listing.Status.ACTIVE)
                .isEqualTo(!type.equals("product.discontinued.v1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock.moved.v1", "stock.low.v1", "stock.back-in-stock.v1"})
    void readsStock(String type) throws IOException {
        var level = ProductEvents.stockLevel(example(CATALOG, type, true)).orElseThrow();

        assertThat(level.sku()).isEqualTo("MUG-BLUE");
        assertThat(level.inStock()).isTrue();
    }

    private static Event example(Path contracts, String type, boolean withUnknownField)
            throws IOException {
        var text = text(contracts, type);
        return EventFixture.event(
                type, withUnknownField ? text.replaceFirst("\\{", "{\"unknown\": {},") : text);
    }

    private static String text(Path contracts, String type) throws IOException {
        return Files.readString(contracts.resolve(type + ".json"));
    }
}
