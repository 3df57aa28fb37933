package quartet.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.catalog.products.ProductFixtures.aBlueMug;
import static quartet.catalog.products.ProductFixtures.aMug;
import static quartet.catalog.products.ProductFixtures.aSku;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import quartet.catalog.outbox.RecordingSender;
import quartet.catalog.stock.Sku;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Products on the real store. */
class ProductsTests {

    private final Shop shop = new Shop();

    @Test
    void givesBackWhatWasPutIn() {
        var product = shop.add(aSku(), aBlueMug());

        assertThat(shop.products.find(product.sku())).contains(product);
    }

    @Test
    void addsASkuOnce() throws Exception {
        var sku = aSku();
        Callable<Boolean> add =
                () -> {
                    var product = Product.create(sku, aBlueMug(), shop.cataloguing.now());
                    return shop.products.add(product, shop.events.created(product));
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> add).toList());

            assertThat(all).extracting(future -> future.get()).containsOnlyOnce(true);
        }
    }

    @Test
    void losesNoChangeWhenTwoAreMadeFromOneVersion() {
        var before = shop.add(aSku(), aBlueMug());
        var one = before.change(aMug("One", 1, ProductStatus.ACTIVE), shop.cataloguing.now());
        var other = before.change(aMug("Other", 2, ProductStatus.ACTIVE), shop.cataloguing.now());

        assertThat(shop.products.replace(before, one, shop.events.changed(before, one))).isTrue();
        assertThat(shop.products.replace(before, other, shop.events.changed(before, other)))
                .isFalse();
        assertThat(shop.products.find(before.sku())).contains(one);
    }

    @Test
    void publishesEveryChangeOnceAndInOrder() {
        var sender = new RecordingSender();
        var first = shop.add(aSku(), aBlueMug());
        var second = shop.cataloguing.replace(first, aMug("Mug", 5, ProductStatus.ACTIVE));
        shop.cataloguing.replace(second, aMug("Mug", 5, ProductStatus.DISCONTINUED));

        shop.relay(sender);
        shop.relay(sender);

        assertThat(sender.received())
                .extracting(event -> event.type())
                .containsExactly(
                        "product.created.v1", "product.updated.v1", "product.discontinued.v1");
    }

    @ParameterizedTest
    @EnumSource
    void pagesThroughAllProductsOnceInAnyOrder(ProductSort sort) {
        for (int i = 0; i < 7; i++) {
            shop.add(aSku(), aMug("Mug " + i % 3, 100 - i % 2, ProductStatus.ACTIVE));
            shop.clock.advance(Duration.ofSeconds(i % 2));
        }

        var seen = new ArrayList<Product>();
        String cursor = null;
        do {
            var query = new ProductQuery(List.of(), null, null, sort, cursor);
            var page = ProductPage.of(shop.products.page(query, 3), 2, sort);
            page.items().forEach(item -> seen.add(shop.products.find(item.sku()).orElseThrow()));
            cursor = page.next();
        } while (cursor != null);

        var atOnce = shop.products.page(query(sort), 100);
        assertThat(seen).hasSize(7).isEqualTo(atOnce);
    }

    @Test
    void filtersBySkuCategoryAndStatus() {
        var active = shop.add(aSku(), aBlueMug());
        var ended = shop.add(aSku(), aMug("Old", 1, ProductStatus.DISCONTINUED));
        var skus = List.of(active.sku(), ended.sku());

        assertThat(page(skus, null, null)).containsExactlyInAnyOrder(active, ended);
        assertThat(page(skus, null, ProductStatus.DISCONTINUED)).containsExactly(ended);
        assertThat(page(skus, "Garden", null)).isEmpty();
        assertThat(page(List.of(ended.sku()), "Kitchen", null)).containsExactly(ended);
    }

    private List<Product> page(
            List<Sku> skus, @Nullable String category, @Nullable ProductStatus status) {
        return shop.products.page(
                new ProductQuery(skus, category, status, ProductSort.SKU, null), 100);
    }

    private static ProductQuery query(ProductSort sort) {
        return new ProductQuery(List.of(), null, null, sort, null);
    }
}
