package quartet.order.pricing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import quartet.order.ordering.Money;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The products that were asked for, as far as they exist. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProductPage(List<Product> items) {

    ProductPage {
        items = List.copyOf(items);
    }

    /** What an order keeps of a product. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Product(
            String sku,
            String title,
            @Nullable Category category,
            @Nullable Map<String, String> attributes,
            Pricing pricing,
            @Nullable String status) {

        Product {
            Objects.requireNonNull(sku, "sku");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(pricing, "pricing");
        }

        boolean forSale() {
            return status == null || status.equals("ACTIVE");
        }
    }

    /** Where it stands in the shop. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Category(@Nullable String primary) {}

    /** What it costs now. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pricing(@JsonProperty("final") Money finalPrice, boolean taxInclusive) {

        Pricing {
            Objects.requireNonNull(finalPrice, "final");
        }
    }
}
