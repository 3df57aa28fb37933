package quartet.catalog.products;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import quartet.catalog.stock.Sku;

import java.time.Instant;
import java.util.SortedMap;

/** A product as everybody sees it. */
record ProductView(
        Sku sku,
        String title,
        @Nullable String description,
        @Nullable String brand,
        Category category,
        SortedMap<String, String> attributes,
        PricingView pricing,
        Media media,
        ProductStatus status,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** The price with what is left of it after the discount. */
    record PricingView(
            Money base,
            int discountPercent,
            boolean taxInclusive,
            @JsonProperty("final") Money finalPrice) {

        static PricingView of(Pricing pricing) {
            return new PricingView(
                    pricing.base(),
                    pricing.discountPercent(),
                    pricing.taxInclusive(),
                    pricing.finalPrice());
        }
    }

    static ProductView of(Product product) {
        var details = product.details();
        return new ProductView(
                product.sku(),
                details.title(),
                details.description(),
                details.brand(),
                details.category(),
                details.attributes(),
                PricingView.of(details.pricing()),
                details.media(),
                details.status(),
                product.version(),
                product.createdAt(),
                product.updatedAt());
    }
}
