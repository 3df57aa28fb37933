package quartet.catalog.products;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import quartet.catalog.outbox.Event;
import quartet.catalog.outbox.Resending;
import quartet.catalog.stock.Sku;
import quartet.catalog.traces.CurrentTrace;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.SortedMap;

/** What the world is told about a product: its whole state, and what kind of change led to it. */
@Component
class ProductEvents {

    private final JsonMapper json;
    private final CurrentTrace trace;

    ProductEvents(JsonMapper json, CurrentTrace trace) {
        this.json = json;
        this.trace = trace;
    }

    /** The body of every product event. */
    record State(
            Sku sku,
            long seq,
            String title,
            @Nullable String brand,
            Category category,
            SortedMap<String, String> attributes,
            Price pricing,
            @Nullable String image,
            ProductStatus status,
            Instant updatedAt) {}

    /** Prices in minor units. */
    record Price(
            long base,
            @JsonProperty("final") long finalPrice,
            int discountPercent,
            boolean taxInclusive,
            String currency) {

        static Price of(Pricing pricing) {
            return new Price(
                    pricing.base().amount(),
                    pricing.finalPrice().amount(),
                    pricing.discountPercent(),
                    pricing.taxInclusive(),
                    pricing.base().currency());
        }
    }

    Event created(Product product) {
        return event("product.created.v1", product);
    }

    Event changed(Product before, Product after) {
        boolean ends = after.isDiscontinued() && !before.isDiscontinued();
        return event(ends ? "product.discontinued.v1" : "product.updated.v1", after);
    }

    /** The newest state once more; what kind of change led to it, as far as one can see. */
    Resending.Resent newest(Product product) {
        var type = product.version() == 1 ? "created" : "updated";
        var change = product.isDiscontinued() ? "discontinued" : type;
        return new Resending.Resent(
                product.sku().value(), event("product." + change + ".v1", product));
    }

    private Event event(String type, Product product) {
        return Event.of(
                product.sku().value(),
                product.version(),
                type,
                product.updatedAt(),
                trace.traceparent(),
                json.writeValueAsString(state(product)));
    }

    private static State state(Product product) {
        var details = product.details();
        return new State(
                product.sku(),
                product.version(),
                details.title(),
                details.brand(),
                details.category(),
                details.attributes(),
                Price.of(details.pricing()),
                details.media().primaryImage(),
                details.status(),
                product.updatedAt());
    }
}
