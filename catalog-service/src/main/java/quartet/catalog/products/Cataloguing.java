package quartet.catalog.products;

import org.springframework.stereotype.Component;

import quartet.catalog.problems.BadRequest;
import quartet.catalog.problems.VersionRefused;
import quartet.catalog.stock.Heads;
import quartet.catalog.stock.Sku;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Puts products into the catalog and changes them. */
@Component
class Cataloguing {

    private final Products products;
    private final ProductEvents events;
    private final Heads heads;
    private final ShopProperties shop;
    private final Clock clock;

    Cataloguing(
            Products products,
            ProductEvents events,
            Heads heads,
            ShopProperties shop,
            Clock clock) {
        this.products = products;
        this.events = events;
        this.heads = heads;
        this.shop = shop;
        this.clock = clock;
    }

    /**
     * Adds a product. Its stock is opened first, which claims the SKU; a crash in between leaves
     * empty books that the next try finds and uses.
     *
     * @throws ProductRefused.SkuTaken if there is such a product
     */
    Product create(ProductForm form) {
        var sku = form.toSku();
        if (sku == null) {
            throw BadRequest.field("sku", "must not be null");
        }
        var product = Product.create(sku, details(form), now());
        heads.open(sku);
        if (!products.add(product, events.created(product))) {
            throw new ProductRefused.SkuTaken(sku);
        }
        return product;
    }

    /**
     * Replaces what is known about a product; one that is the same stays at its version.
     *
     * @throws ProductRefused if there is none
     * @throws VersionRefused if the version is not the newest
     */
    Product replace(Sku sku, long version, ProductForm form) {
        if (!sku.equals(Objects.requireNonNullElse(form.toSku(), sku))) {
            throw BadRequest.field("sku", "must be the one in the path, or be left out");
        }
        var before = products.find(sku).orElseThrow(() -> new ProductRefused.NotFound(sku));
        if (before.version() != version) {
            throw new VersionRefused.Stale(sku);
        }
        var details = details(form);
        return details.equals(before.details()) ? before : replace(before, details);
    }

    /** The same without a version, for imports: the newest one is replaced. */
    Product replace(Product before, ProductDetails details) {
        var after = before.change(details, now());
        if (!products.replace(before, after, events.changed(before, after))) {
            throw new VersionRefused.Stale(before.sku());
        }
        return after;
    }

    /** What the form says, if it is in the shop's currency. */
    ProductDetails details(ProductForm form) {
        var details = form.toDetails();
        if (!details.pricing().base().currency().equals(shop.currency())) {
            throw BadRequest.field("pricing.base.currency", "must be " + shop.currency());
        }
        return details;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
