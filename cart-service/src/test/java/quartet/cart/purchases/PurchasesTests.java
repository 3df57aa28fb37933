package quartet.cart.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
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
import quartet.cart.store.Effect;
import quartet.cart.store.Effect.Kind;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What an order's event means here. */
class PurchasesTests {

    private static final Instant CONFIRMED_AT = Instant.parse("2026-11-21T10:15:31.120Z");

    private static final Effect COUNTED = new Effect(Kind.COUNT_SALE, List.of(), List.of());
    private static final Effect TAKEN = new Effect(Kind.TAKE_ORDERED, List.of(), List.of());

    private final BestSellers bestSellers = mock();
    private final Carts carts = mock();
    private final Purchases purchases =
            new Purchases(ListeningFixtures.arrivals(), bestSellers, carts, mock());
    private final String order = TestRedis.anOrderId();
    private final Visitor ada = TestRedis.aVisitor();
    private final Sku mug = TestRedis.aSku();

    @BeforeEach
    void nothingElseIsDone() {
        when(bestSellers.sale(any(), any(), any())).thenThrow(new AssertionError("counted"));
        when(carts.ordered(any(), any(), any())).thenThrow(new AssertionError("taken"));
    }

    @Test
    void countsGoodsAndEmptiesTheCartTheyCameFrom() {
        sells(order + ":2", 2);
        doReturn(TAKEN).when(carts).ordered(ada, order, List.of(new CartItem(mug, 2)));
        assertThat(effects("order.confirmed.v1", Events.confirmed(order, ada, mug, 2)))
                .containsExactly(COUNTED, TAKEN);
    }

    @Test
    void leavesACartAloneThatTheOrderDidNotComeFrom() {
        var body =
                Events.changed(
                        Events.confirmed(order, ada, mug, 2),
                        event -> event.put("fromCart", false));
        sells(order + ":2", 2);
        assertThat(effects("order.confirmed.v1", body)).containsExactly(COUNTED);
    }

    @Test
    void doesNotCountPostage() {
        var body =
                Events.changed(
                        Events.confirmed(order, ada, mug, 2),
                        event ->
                                event.put("fromCart", false)
                                        .withArray("lines")
                                        .addObject()
                                        .put("sku", "POST")
                                        .put("category", (String) null)
                                        .put("goods", false)
                                        .put("quantity", 1));
        sells(order + ":2", 2);
        assertThat(effects("order.confirmed.v1", body)).containsExactly(COUNTED);
    }

    @Test
    void takesBackWhatWasConfirmedBefore() {
        sells(order + ":3", -2);
        assertThat(effects("order.cancelled.v1", Events.cancelled(order, ada, mug, 2)))
                .containsExactly(COUNTED);
    }

    @Test
    void takesNothingBackThatNeverWasConfirmed() {
        var body =
                Events.changed(
                        Events.cancelled(order, ada, mug, 2),
                        event -> event.putNull("confirmedAt"));
        assertThat(effects("order.cancelled.v1", body)).isEmpty();
    }

    @Test
    void skipsWhatItDoesNotKnow() {
        assertThat(effects("order.placed.v1", "{}")).isEmpty();
        assertThat(effects("order.returned.v7", "{}")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void skipsWhatElseHappensToAnOrder(String type) {
        assertThat(effects(type, Events.example("order-service", type))).isEmpty();
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
    }

    private void malformed(String type, String body) {
        assertThatThrownBy(() -> effects(type, body)).isInstanceOf(MalformedEvent.class);
    }

    private void sells(String event, int mugs) {
        doReturn(COUNTED)
                .when(bestSellers)
                .sale(event, CONFIRMED_AT, List.of(new SoldUnits(mug, "Kitchen", mugs)));
    }

    private List<Effect> effects(String type, String body) {
        return purchases.effectsOf(ListeningFixtures.event("orders", type, body));
    }
}
