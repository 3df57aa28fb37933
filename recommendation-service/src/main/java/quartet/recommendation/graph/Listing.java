package quartet.recommendation.graph;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the catalog says of a product, as far as recommendations need it. */
record Listing(
        String sku, long seq, String title, Category category, Pricing pricing, Status status)
        implements ProductNews {

    Listing {
        Sku.check(sku);
        if (seq < 1) {
            throw new IllegalArgumentException("Events are counted from 1: " + seq);
        }
    }

    /** The top of the category path. */
    record Category(String primary) {}

    /** What it costs now, in minor units. */
    record Pricing(@JsonProperty("final") long price) {}

    /** Only active products are recommended. */
    enum Status {
        ACTIVE,
        DISCONTINUED
    }
}
