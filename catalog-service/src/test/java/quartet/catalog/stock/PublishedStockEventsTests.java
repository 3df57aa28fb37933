package quartet.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.catalog.contracts.Contract;
import quartet.catalog.outbox.Event;
import quartet.catalog.traces.NoTraces;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is published about stock is exactly what consumers were promised. */
class PublishedStockEventsTests {

    private static final Instant AT = Instant.parse("2026-11-21T10:15:30.700Z");

    private final StockEvents events =
            new StockEvents(JsonMapper.builder().build(), NoTraces.none());

    @Test
    void tellsThatUnitsWereReserved() {
        var moved = events.of(head(1, 14), reservation(2, "o_mfrggzdfmztwq2lknnwg23tpob"), AT);

        Contract.of("stock.moved.v1").requireExactly(moved.getFirst().body());
        assertThat(moved.getFirst().id()).isEqualTo("MUG-BLUE:2");
    }

    @Test
    void tellsThatFewAreLeft() {
        var events = this.events.of(head(1, 7), outbound(2), AT);

        assertThat(events)
                .extracting(Event::type)
                .containsExactly("stock.moved.v1", "stock.low.v1");
        Contract.of("stock.low.v1").requireExactly(events.getLast().body());
    }

    @Test
    void tellsThatThereAreSomeAgain() {
        var events = this.events.of(head(2, 0), inbound(20), AT);

        assertThat(events)
                .extracting(Event::type)
                .containsExactly("stock.moved.v1", "stock.back-in-stock.v1");
        Contract.of("stock.back-in-stock.v1").requireExactly(events.getLast().body());
    }

    @Test
    void saysLowOnlyOnTheWayDown() {
        assertThat(events.of(head(1, 5), outbound(2), AT)).hasSize(1);
        assertThat(events.of(head(1, 3), inbound(1), AT)).hasSize(1);
    }

    @Test
    void saysLowAlsoWhenTheLevelIsRaisedToWhereStockStands() {
        var head = head(2, 5);
        var low = new Head(head.sku(), 2, 2, head.levels(), new ReorderLevel(4, 0), List.of());

        var told = events.of(low, new ReorderLevel(5, 1), AT);

        assertThat(told).extracting(Event::id).containsExactly("MUG-BLUE:3");
        Contract.of("stock.low.v1").requireExactly(told.getFirst().body());
        assertThat(events.of(head, new ReorderLevel(6, 1), AT)).isEmpty();
        assertThat(events.of(low, new ReorderLevel(3, 1), AT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock.moved.v1", "stock.low.v1", "stock.back-in-stock.v1"})
    void keepsItsExamplesValid(String type) {
        Contract.of(type).requireValidExample();
    }

    private static Head head(long seq, long available) {
        var level = new StockLevel(available, available, 0, 0);
        var levels = new Levels(new TreeMap<>(Map.of("W1", level)));
        return new Head(new Sku("MUG-BLUE"), seq, seq, levels, new ReorderLevel(5, 0), List.of());
    }

    private static Movement reservation(long units, String order) {
        var change = Map.of("W1", LevelChange.reserving(units));
        return new Movement(
                MovementKind.RESERVATION, change, order, null, "order-service", new OrderId(order));
    }

    private static Movement outbound(long units) {
        var change = Map.of("W1", LevelChange.free(-units));
        return new Movement(
                MovementKind.OUTBOUND, change, null, "sold in the shop", "operator", null);
    }

    private static Movement inbound(long units) {
        var change = Map.of("W1", LevelChange.free(units));
        return new Movement(MovementKind.INBOUND, change, null, "delivery", "operator", null);
    }
}
