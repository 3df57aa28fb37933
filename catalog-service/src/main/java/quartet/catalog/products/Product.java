package quartet.catalog.products;

import quartet.catalog.stock.Sku;

import java.time.Instant;

/**
 * Something that is sold.
 *
 * @param version 1 at first, one more with every change, and the number of the change's event
 */
record Product(
        Sku sku, ProductDetails details, long version, Instant createdAt, Instant updatedAt) {

    static Product create(Sku sku, ProductDetails details, Instant now) {
        return new Product(sku, details, 1, now, now);
    }

    Product change(ProductDetails changed, Instant now) {
        return new Product(sku, changed, version + 1, createdAt, now);
    }

    boolean isDiscontinued() {
        return details.status() == ProductStatus.DISCONTINUED;
    }
}
