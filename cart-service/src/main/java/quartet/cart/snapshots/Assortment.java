package quartet.cart.snapshots;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

import quartet.cart.snapshots.Listing.Discontinued;
import quartet.cart.snapshots.Listing.NoSuchProduct;
import quartet.cart.snapshots.Listing.NobodyKnows;
import quartet.cart.snapshots.Listing.OnSale;

import java.time.Clock;

/**
 * Whether a SKU is for sale: from the snapshot, else catalog-service is asked. A missing snapshot
 * alone never means "no such product": its event may be on the way.
 */
@Component
public class Assortment {

    private static final Logger log = LoggerFactory.getLogger(Assortment.class);

    private final Snapshots snapshots;
    private final CatalogApi catalog;
    private final Clock clock;

    Assortment(Snapshots snapshots, CatalogApi catalog, Clock clock) {
        this.snapshots = snapshots;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Looks a SKU up; what catalog-service tells is kept until the product's event arrives. */
    public Listing listingOf(Sku sku) {
        var known = snapshots.of(sku).product();
        return known == null ? ask(sku) : listingOf(known);
    }

    private Listing ask(Sku sku) {
        try {
            for (var item : catalog.find(sku.value()).items()) {
                if (item.sku().equals(sku.value())) {
                    var product = productOf(item);
                    snapshots.keep(sku, product);
                    return listingOf(product);
                }
            }
            return new NoSuchProduct();
        } catch (RestClientException e) {
            log.warn("catalog-service cannot say what {} is: {}", sku, e.toString());
            return new NobodyKnows();
        }
    }

    private Product productOf(CatalogAnswer.Item item) {
        var category = item.category();
        var updatedAt = item.updatedAt();
        return new Product(
                item.title(),
                item.pricing().asked(),
                category == null ? null : category.primary(),
                null,
                item.status().equals("ACTIVE"),
                updatedAt == null ? clock.instant() : updatedAt);
    }

    private static Listing listingOf(Product product) {
        return product.onSale() ? new OnSale() : new Discontinued();
    }
}
