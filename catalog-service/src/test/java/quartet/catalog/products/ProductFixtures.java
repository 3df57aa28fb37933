package quartet.catalog.products;

import quartet.catalog.stock.Sku;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Products for tests. */
final class ProductFixtures {

    static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private ProductFixtures() {}

    static Sku aSku() {
        return new Sku("PRODUCT-" + COUNTER.incrementAndGet());
    }

    static ProductDetails aBlueMug() {
        return aMug("Blue mug", 1299, ProductStatus.ACTIVE);
    }

    static ProductDetails aMug(String title, long price, ProductStatus status) {
        return new ProductDetails(
                title,
                null,
                "Quartet",
                new Category("Kitchen", "Mugs", null),
                new TreeMap<>(Map.of("colour", "blue")),
                new Pricing(new Money(price, "GBP"), 0, true),
                Media.NONE,
                status);
    }

    /** The body of a request for a product. */
    static String json(String sku, String title, long price) {
        return """
        {"sku": "%s", "title": "%s", "category": {"primary": "Kitchen"},\
         "pricing": {"base": {"amount": %d, "currency": "GBP"}}}\
        """
                .formatted(sku, title, price);
    }
}
