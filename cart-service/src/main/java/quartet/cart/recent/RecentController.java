package quartet.cart.recent;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import quartet.cart.access.Visitor;
import quartet.cart.snapshots.Money;
import quartet.cart.snapshots.Sku;
import quartet.cart.snapshots.Snapshot;
import quartet.cart.snapshots.Snapshots;

import java.util.List;

/** Shows what a visitor looked at; title and price are null where they are unknown. */
@RestController
@RequestMapping("/api/recent")
class RecentController {

    record Page(List<Item> items, @Nullable String next) {}

    record Item(Sku sku, @Nullable String title, @Nullable Money price) {}

    private final RecentlyViewed recent;
    private final Snapshots snapshots;

    RecentController(RecentlyViewed recent, Snapshots snapshots) {
        this.recent = recent;
        this.snapshots = snapshots;
    }

    @GetMapping
    Page list(Visitor visitor) {
        var skus = recent.of(visitor);
        var known = snapshots.of(skus);
        return new Page(skus.stream().map(sku -> item(sku, known.get(sku))).toList(), null);
    }

    private static Item item(Sku sku, @Nullable Snapshot snapshot) {
        var product = snapshot == null ? null : snapshot.product();
        return product == null
                ? new Item(sku, null, null)
                : new Item(sku, product.title(), product.price());
    }
}
