package quartet.cart.purchases;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import quartet.cart.Events;
import quartet.cart.TestRedis;
import quartet.cart.access.Visitor;
import quartet.cart.bestsellers.BestSellers;
import quartet.cart.bestsellers.SoldUnits;
import quartet.cart.carts.CartItem;
import quartet.cart.carts.Carts;
import quartet.cart.listening.ListeningFixtures;
import quartet.cart.listening.MalformedEvent;
import quartet.cart.snapshots.Sku;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What an order's event means here. */
class PurchasesTests {

    private static final Instant CONFIRMED_AT = Instant.parse("2026-11-21T10:15:31.120Z");

    private final BestSellers bestSellers = mock();
    private final Carts carts = mock();
    private final Purchases purchases =
            new Purchases(ListeningFixtures.arrivals(), bestSellers, carts, mock());
    private final String order = TestRedis.anOrderId();
    private final Visitor ada = TestRedis.aVisitor();
    private final Sku mug = TestRedis.aSku();

    @Test
    void countsGoodsAndEmptiesTheCartTheyCameFrom() {
        arrive("order.confirmed.v1", Events.confirmed(order, ada, mug, 2));
        verify(bestSellers)
                .count(order + ":2", CONFIRMED_AT, List.of(new SoldUnits(mug, "Kitchen", 2)));
        verify(carts).ordered(ada, order, List.of(new CartItem(mug, 2)));
    }

    @Test
    void leavesACartAloneThatTheOrderDidNotComeFrom() {
        var body =
                Events.changed(
                        Events.confirmed(order, ada, mug, 2),
                        event -> event.put("fromCart", false));
        arrive("order.confirmed.v1", body);
        verify(carts, never()).ordered(any(), any(), anyList());
    }

    @Test
    void doesNotCountPostage() {
        var body =
                Events.changed(
                        Events.confirmed(order, ada, mug, 2),
                        event ->
                                event.withArray("lines")
                                        .addObject()
                                        .put("sku", "POST")
                                        .put("category", (String) null)
                                        .put("goods", false)
                                        .put("quantity", 1));
        arrive("order.confirmed.v1", body);
        verify(bestSellers).count(any(), any(), eq(List.of(new SoldUnits(mug, "Kitchen", 2))));
    }

    @Test
    void takesBackWhatWasConfirmedBefore() {
        arrive("order.cancelled.v1", Events.cancelled(order, ada, mug, 2));
        verify(bestSellers)
                .count(order + ":3", CONFIRMED_AT, List.of(new SoldUnits(mug, "Kitchen", -2)));
    }

    @Test
    void takesNothingBackThatNeverWasConfirmed() {
        var body =
                Events.changed(
                        Events.cancelled(order, ada, mug, 2),
                        event -> event.putNull("confirmedAt"));
        arrive("order.cancelled.v1", body);
        verifyNoInteractions(bestSellers, carts);
    }

    @Test
    void skipsWhatItDoesNotKnow() {
        arrive("order.placed.v1", "{}");
        arrive("order.returned.v7", "{}");
        verifyNoInteractions(bestSellers, carts);
    }

    @ParameterizedTest
    @MethodSource
    void skipsWhatElseHappensToAnOrder(String type) {
        arrive(type, Events.example("order-service", type));
        verifyNoInteractions(bestSellers, carts);
    }

    /** Whatever order-service publishes, also what it will add. */
    static List<String> skipsWhatElseHappensToAnOrder() {
        return Events.examples("order-service").stream()
                .filter(type -> !Set.of("order.confirmed.v1", "order.cancelled.v1").contains(type))
                .toList();
    }

    @Test
    void callsMalformedWhatNobodyWillEverRead() {
        malformed("order.confirmed.v1", "{");
        malformed("order.confirmed.v1", "{}");
        malformed("order.confirmed.v2", Events.confirmed(order, ada, mug, 2));
        malformed("quartet.Order", Events.confirmed(order, ada, mug, 2));
        malformed(
                "order.confirmed.v1",
                Events.changed(
                        Events.confirmed(order, ada, mug, 2),
                        event -> event.putNull("confirmedAt")));
        malformed(
                "order.confirmed.v1",
                Events.changed(
                        Events.confirmed(order, ada, mug, 2),
                        event -> event.put("customerId", "Ada")));
        verifyNoInteractions(bestSellers, carts);
    }

    private void malformed(String type, String body) {
        assertThatThrownBy(() -> arrive(type, body)).isInstanceOf(MalformedEvent.class);
    }

    private void arrive(String type, String body) {
        purchases.arrived(ListeningFixtures.event("orders", type, body));
    }
}
