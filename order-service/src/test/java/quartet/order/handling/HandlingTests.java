package quartet.order.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static quartet.order.handling.FulfilmentStatus.ALLOCATED;
import static quartet.order.handling.FulfilmentStatus.DELIVERED;
import static quartet.order.handling.FulfilmentStatus.PACKED;
import static quartet.order.handling.FulfilmentStatus.PARTIALLY_SHIPPED;
import static quartet.order.handling.FulfilmentStatus.PENDING;
import static quartet.order.handling.FulfilmentStatus.PICKED;
import static quartet.order.handling.FulfilmentStatus.RETURNED;
import static quartet.order.handling.FulfilmentStatus.SHIPPED;
import static quartet.order.handling.Stage.LEAVING;
import static quartet.order.handling.Stage.NOTHING;
import static quartet.order.handling.Stage.PROMISED;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class HandlingTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Handling ORDERED =
            Handling.of(List.of(new Item("MUG", 3, 1000), new Item("POT", 1, 500)));

    @Test
    void followsTheGoods() {
        assertThat(Whereabouts.of(ORDERED, NOTHING)).isEqualTo(PENDING);
        assertThat(Whereabouts.of(ORDERED, PROMISED)).isEqualTo(ALLOCATED);
        var picked = Preparing.pick(ORDERED, PROMISED).orElseThrow();
        assertThat(Whereabouts.of(picked, PROMISED)).isEqualTo(PICKED);
        var packed = Preparing.pack(picked, Units.NONE, PROMISED).orElseThrow();
        assertThat(Whereabouts.of(packed, PROMISED)).isEqualTo(PACKED);
        var first = ship(packed, units("MUG", 1), "T1");
        assertThat(Whereabouts.of(first, LEAVING)).isEqualTo(PARTIALLY_SHIPPED);
        assertThat(Whereabouts.of(first.items().getLast(), first, LEAVING)).isEqualTo(PACKED);
        var all = ship(first, Units.NONE, "T2");
        assertThat(Whereabouts.of(all, LEAVING)).isEqualTo(SHIPPED);
        var arrived = Parcels.deliver(all, null, LEAVING, NOON).orElseThrow();
        assertThat(Whereabouts.of(arrived, LEAVING)).isEqualTo(DELIVERED);
        assertThat(Parcels.deliver(arrived, "T1", LEAVING, NOON)).isEmpty();
    }

    @Test
    void packsAndShipsNothingTwice() {
        var packed = Preparing.pack(ORDERED, units("MUG", 2), PROMISED).orElseThrow();
        assertThat(Preparing.pack(packed, units("MUG", 2), PROMISED)).isEmpty();
        assertThat(Preparing.pack(packed, units("MUG", 1), PROMISED)).isEmpty();
        var shipped = ship(ORDERED, units("MUG", 2), "T1");
        assertThat(Parcels.ship(shipped, units("MUG", 2), "c", "T1", "w", NOON)).isEmpty();
        refuses(() -> ship(shipped, units("MUG", 1), "T1"), "TRACKING_REUSED");
        refuses(() -> ship(shipped, units("MUG", 2), "T2"), "ORDER_NOT_SHIPPABLE");
        refuses(() -> Preparing.pack(ORDERED, units("MUG", 4), PROMISED), "ORDER_NOT_PROCESSABLE");
        refuses(() -> Preparing.pick(ORDERED, NOTHING), "ORDER_NOT_PROCESSABLE");
        refuses(() -> Parcels.deliver(shipped, "T9", LEAVING, NOON), "ORDER_NOT_DELIVERABLE");
    }

    @Test
    void refundsEveryPennyOfALineAndNoMore() {
        var now = ship(ORDERED, Units.NONE, "T1");
        for (int i = 1; i <= 3; i++) {
            now = cameBack(now, "r_" + i, 1, 1500);
        }
        assertThat(now.refunds()).extracting(Refund::amount).containsExactly(333L, 333L, 334L);
        assertThat(now.refunded()).isEqualTo(1000);
        assertThat(Whereabouts.of(now.items().getFirst(), now, LEAVING)).isEqualTo(RETURNED);
        var gone = now;
        refuses(() -> request(gone, "r_4", 1), "ORDER_NOT_RETURNABLE");
    }

    @Test
    void neverGivesBackMoreThanWasTaken() {
        var shipped = ship(ORDERED, Units.NONE, "T1");
        var sorry = Returns.refund(shipped, "f_1", 1400, 1500, "sorry", "w", NOON);
        refuses(
                () -> Returns.refund(sorry, "f_2", 101, 1500, "more", "w", NOON),
                "REFUND_TOO_HIGH");
        var back = cameBack(sorry, "r_1", 3, 1500);
        assertThat(back.findRefund("r_1").orElseThrow().amount()).isEqualTo(100);
        var nothingLeft = Returns.refund(shipped, "f_1", 1500, 1500, "sorry", "w", NOON);
        var asked = request(nothingLeft, "r_1", 1);
        var one = asked.findReturn("r_1").orElseThrow();
        assertThat(
                        Returns.receive(asked, one, List.of(new Came("MUG", 1, 0)), 1500, "w", NOON)
                                .orElseThrow()
                                .findRefund("r_1"))
                .isEmpty();
    }

    @Test
    void receivesOrDeclinesAReturnOnce() {
        var asked = request(ship(ORDERED, Units.NONE, "T1"), "r_1", 2);
        var one = asked.findReturn("r_1").orElseThrow();
        refuses(
                () -> Returns.receive(asked, one, List.of(new Came("MUG", 3, 0)), 1500, "w", NOON),
                "ORDER_NOT_RETURNABLE");
        var declined = Returns.decline(asked, one, "worn").orElseThrow();
        var closed = declined.findReturn("r_1").orElseThrow();
        assertThat(Returns.decline(declined, closed, "worn")).isEmpty();
        refuses(
                () ->
                        Returns.receive(
                                declined, closed, List.of(new Came("MUG", 1, 0)), 1500, "w", NOON),
                "RETURN_CLOSED");
        assertThat(declined.returnable().of("MUG")).isEqualTo(3);
    }

    private static Handling cameBack(Handling now, String id, int units, long captured) {
        var asked = request(now, id, units);
        var came = List.of(new Came("MUG", units, 0));
        return Returns.receive(asked, asked.findReturn(id).orElseThrow(), came, captured, "w", NOON)
                .orElseThrow()
                .restocked(id)
                .refunded(id, NOON);
    }

    private static Handling request(Handling now, String id, int units) {
        return Returns.request(now, id, units("MUG", units), "blue", "w", NOON);
    }

    private static Handling ship(Handling now, Units units, String tracking) {
        return Parcels.ship(now, units, "carrier", tracking, "w", NOON).orElseThrow();
    }

    private static Units units(String sku, int units) {
        return new Units(Map.of(sku, units));
    }

    private static void refuses(Runnable deed, String code) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        HandlingRefused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }
}
