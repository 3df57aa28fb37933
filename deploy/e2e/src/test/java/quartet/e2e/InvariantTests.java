package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.e2e.Shopping.orderFor;

import org.junit.jupiter.api.Test;

import quartet.local.check.Finding;

import java.time.Duration;
import java.util.List;

/**
 * What {@code deploy/up check} finds in the stores of a shop that was really used, by these tests
 * and by all that ran before.
 */
class InvariantTests {

    /** What clients were told is in no store; a line that is about nothing else says so. */
    private static final String NOT_CHECKED = "not checked: no history";

    private final Shopping shop = RunningShop.shopping();
    private final GoodsDesk desk = new GoodsDesk(shop.operator());

    @Test
    void holdAfterOrdersThatEndedInEveryWay() throws Exception {
        var sku = shop.product(20);
        var ada = shop.visitor();

        shop.confirmed(ada, sku, 2);
        assertThat(rejected(sku, 1, "tok_decline")).isEqualTo("PAYMENT_DECLINED");
        assertThat(rejected(sku, 100, "tok_approve")).isEqualTo("OUT_OF_STOCK");
        var cancelled = shop.cancelled(ada, shop.confirmed(ada, sku, 4));
        var arrived = shop.confirmed(ada, sku, 3);
        desk.ship(arrived, sku, 1);
        desk.ship(arrived, sku, 2);
        desk.deliver(arrived);
        desk.takeBack(ada, arrived, sku, 1, 1);
        desk.refund(arrived, 100);

        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        var now = ada.get("/api/orders/" + arrived.orderId());
        assertThat(now.text("/status")).isEqualTo("DELIVERED");
        assertThat(now.text("/paymentStatus")).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(shop.levels(sku)).isEqualTo(new Shopping.Levels(19, 16, 2));
        var findings = RunningShop.check();
        assertThat(findings).filteredOn(Finding::failed).isEmpty();
        assertThat(findings)
                .extracting(Finding::id)
                .containsExactly(
                        "B1", "B2", "B3", "B4", "B5", "O1", "O2", "O3", "O4", "O5", "P1", "E1",
                        "E2", "E3", "A", "G", "R", "Cart", "L");
        assertThat(findings)
                .filteredOn(finding -> finding.verdict().inWords().equals(NOT_CHECKED))
                .extracting(Finding::id)
                .containsExactly("O2", "O4");
        assertThat(shop.sold(sku)).isEqualTo(new Shopping.Sold(5, 5, 5));
    }

    @Test
    void nameWhatSomebodySpoiledUntilItIsMended() throws Exception {
        var sku = shop.product(5);
        shop.confirmed(shop.visitor(), sku, 1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(shop.sold(sku)).isEqualTo(new Shopping.Sold(1, 1, 1)));

        List<Finding> spoiled;
        try (var _ = new SpoiledProduct(RunningShop.stores(), sku)) {
            spoiled = RunningShop.check();
        }

        assertThat(spoiled)
                .filteredOn(Finding::failed)
                .allSatisfy(found -> assertThat(found.verdict().inWords()).contains(sku))
                .extracting(Finding::id)
                .containsExactly("B2", "B5", "R");
        assertThat(RunningShop.check()).filteredOn(Finding::failed).isEmpty();
    }

    private String rejected(String sku, int units, String token) {
        var visitor = shop.visitor();
        var order = shop.ended(visitor, shop.place(visitor, orderFor(sku, units, token)));
        assertThat(order.text("/status")).isEqualTo("REJECTED");
        return order.text("/reason");
    }
}
