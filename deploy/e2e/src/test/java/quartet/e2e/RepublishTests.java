package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import quartet.local.check.Finding;
import quartet.local.republishing.Republishing;
import quartet.local.status.Screen;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;

/** {@code deploy/up republish all}: everything is told again, and nobody counts it twice. */
class RepublishTests {

    private final Shopping shop = RunningShop.shopping();
    private final GoodsDesk desk = new GoodsDesk(shop.operator());

    @Test
    void tellsEverythingAgainAndChangesNoFigure() throws Exception {
        var sku = shop.product(10);
        var ada = shop.visitor();
        try (var orders = new TopicTail(RunningShop.stores().kafka(), "orders")) {
            var kept = shop.confirmed(ada, sku, 3);
            desk.ship(kept, sku, 3);
            desk.takeBack(ada, kept, sku, 1, 0);
            shop.cancelled(ada, shop.confirmed(ada, sku, 2));
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertFigures(sku));
            assertThat(orders.told(kept.orderId() + ":2")).hasSize(1);

            assertThat(republished("all"))
                    .containsPattern("ok  products +[1-9][0-9,.]* events sent again")
                    .containsPattern("ok  stock +[1-9][0-9,.]* events sent again")
                    .containsPattern("ok  orders +[1-9][0-9,.]* events sent again");

            assertThat(orders.told(kept.orderId() + ":2")).hasSize(2);
            assertThat(RunningShop.check()).filteredOn(Finding::failed).isEmpty();
            assertFigures(sku);
        }
    }

    private void assertFigures(String sku) {
        assertThat(shop.sold(sku)).isEqualTo(new Shopping.Sold(3, 3, 3));
        assertThat(shop.levels(sku)).isEqualTo(new Shopping.Levels(8, 8, 0));
    }

    private static String republished(String what) throws Exception {
        var said = new ByteArrayOutputStream();
        var screen = new Screen(new PrintStream(said, true, UTF_8), false);
        new Republishing(RunningShop.shop(), screen, InstantSource.system()).run(what);
        return said.toString(UTF_8);
    }
}
