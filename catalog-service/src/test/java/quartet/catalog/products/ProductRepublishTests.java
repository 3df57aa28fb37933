package quartet.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.catalog.products.ProductFixtures.aBlueMug;
import static quartet.catalog.products.ProductFixtures.aMug;

import org.junit.jupiter.api.Test;

import quartet.catalog.outbox.Event;
import quartet.catalog.outbox.RecordingSender;
import quartet.catalog.outbox.Resendings;
import quartet.catalog.stock.Sku;

import java.util.List;

/** The newest state of each product once more, under the same number. */
class ProductRepublishTests {

    private final Shop shop = new Shop();
    private final RecordingSender sender = new RecordingSender();
    private final ProductRepublishController republishing =
            new ProductRepublishController(shop.products, shop.events, Resendings.to(sender));

    @Test
    void sendsTheNewestStateOfEveryProductAgain() {
        var one = shop.add(new Sku("AGAIN-1"), aBlueMug());
        shop.add(new Sku("AGAIN-2"), aBlueMug());
        shop.cataloguing.replace(one, aMug("Mug", 1299, ProductStatus.DISCONTINUED));
        shop.relay(sender);
        var original = List.copyOf(sender.received());
        sender.received().clear();

        var first = republishing.republish("", 1);
        var second = republishing.republish("" + first.next(), 1);

        assertThat(sender.received())
                .extracting(Event::id)
                .containsExactly("AGAIN-1:2", "AGAIN-2:1");
        assertThat(original).containsAll(sender.received());
        assertThat(republishing.republish("" + second.next(), 1).next()).isNull();
    }

    @Test
    void leavesWhatWaitsToBeSentToTheRelay() {
        shop.add(new Sku("AGAIN-3"), aBlueMug());

        assertThat(republishing.republish("", 10).sent()).isZero();
    }
}
