package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.e2e.Shopping.orderFor;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** One order at a time, from the customer's request to all four databases. */
class OrderJourneyTests {

    private final Shopping shop = RunningShop.shopping();

    @Test
    void showsAnOrderInAllFourDatabasesWithinTwoSeconds() {
        var sku = shop.product(10);
        var ada = shop.visitor();

        var placed = shop.place(ada, orderFor(sku, 2, "tok_approve"));
        var order = shop.ended(ada, placed);

        assertThat(order.text("/status")).isEqualTo("CONFIRMED");
        assertThat(order.text("/paymentStatus")).isEqualTo("AUTHORISED");
        assertThat(order.number("/totals/total/amount")).isEqualTo(2598);
        assertThat(shop.levels(sku)).isEqualTo(new Shopping.Levels(10, 8, 2));
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(shop.sold(sku)).isEqualTo(new Shopping.Sold(2, 2, 2)));
    }

    @Test
    void rejectsADeclinedOrderAndGivesTheStockBack() {
        var sku = shop.product(10);
        var ada = shop.visitor();

        var order = shop.ended(ada, shop.place(ada, orderFor(sku, 3, "tok_decline")));

        assertThat(order.text("/status")).isEqualTo("REJECTED");
        assertThat(order.text("/reason")).isEqualTo("PAYMENT_DECLINED");
        assertThat(shop.levels(sku)).isEqualTo(new Shopping.Levels(10, 10, 0));
    }

    @Test
    void rejectsAnOrderWhoseProviderNeverAnswersOnceItIsVoided() {
        var sku = shop.product(10);
        var ada = shop.visitor();

        var placed = shop.place(ada, orderFor(sku, 1, "tok_silent"));
        var order = shop.ended(ada, placed);

        assertThat(placed.status()).isEqualTo(202);
        assertThat(order.text("/status")).isEqualTo("REJECTED");
        assertThat(order.text("/reason")).isEqualTo("PAYMENT_UNKNOWN");
        assertThat(shop.levels(sku)).isEqualTo(new Shopping.Levels(10, 10, 0));
    }

    @Test
    void confirmsAnOrderWhoseProviderTellsInsteadOfAnswering() {
        var sku = shop.product(10);
        var ada = shop.visitor();

        var order = shop.ended(ada, shop.place(ada, orderFor(sku, 1, "tok_webhook_twice")));

        assertThat(order.text("/status")).isEqualTo("CONFIRMED");
        var payment = shop.operator().get("/api/payments/" + order.text("/id"));
        assertThat(payment.text("/ledger/0/outcome")).isEqualTo("DONE");
        assertThat(payment.text("/ledger/1/outcome")).isEmpty();
    }

    @Test
    void saysWhichLineIsSoldOutAndHoldsNothing() {
        var sku = shop.product(1);
        var ada = shop.visitor();

        var order = shop.ended(ada, shop.place(ada, orderFor(sku, 2, "tok_approve")));

        assertThat(order.text("/status")).isEqualTo("REJECTED");
        assertThat(order.text("/reason")).isEqualTo("OUT_OF_STOCK");
        assertThat(shop.levels(sku)).isEqualTo(new Shopping.Levels(1, 1, 0));
    }

    @Test
    void takesASaleBackWhenAConfirmedOrderIsCancelled() {
        var sku = shop.product(10);
        var ada = shop.visitor();
        var placed = shop.place(ada, orderFor(sku, 4, "tok_approve"));
        shop.ended(ada, placed);

        ada.post(
                "/api/orders/" + placed.orderId() + "/cancel", "{\"reason\": \"changed my mind\"}");
        var order = shop.ended(ada, placed);

        assertThat(order.text("/status")).isEqualTo("CANCELLED");
        assertThat(order.text("/paymentStatus")).isEqualTo("VOIDED");
        assertThat(shop.levels(sku)).isEqualTo(new Shopping.Levels(10, 10, 0));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(shop.sold(sku)).isEqualTo(new Shopping.Sold(0, 0, 0)));
    }

    @Test
    void emptiesTheCartThatWasOrdered() {
        var sku = shop.product(10);
        var ada = shop.visitor();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () ->
                                assertThat(
                                                ada.post(
                                                                "/api/cart/items",
                                                                "{\"sku\": \"%s\", \"quantity\": 2}"
                                                                        .formatted(sku))
                                                        .status())
                                        .isLessThan(300));
        var inCart = ada.get("/api/cart").number("/lines/0/quantity");

        var body =
                orderFor(sku, 1, "tok_approve")
                        .replaceFirst("\"lines\": \\[[^]]*]", "\"cart\": true");
        var order = shop.ended(ada, shop.place(ada, body));

        assertThat(order.text("/status")).isEqualTo("CONFIRMED");
        assertThat(order.number("/lines/0/quantity")).isEqualTo(inCart);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(ada.get("/api/cart").body().at("/lines").size()).isZero());
    }

    @Test
    void hidesAnOrderFromEverybodyElse() {
        var sku = shop.product(10);
        var placed = shop.place(shop.visitor(), orderFor(sku, 1, "tok_approve"));

        var another = shop.visitor().get("/api/orders/" + placed.orderId());

        assertThat(another.status()).isEqualTo(404);
        assertThat(another.text("/code")).isEqualTo("NOT_FOUND");
    }
}
