package quartet.analytics.products;

import quartet.analytics.problems.InvalidParameter;

import java.util.Arrays;
import java.util.Locale;

/** What the best product is best at. */
public enum ProductOrder {
    REVENUE,
    UNITS;

    static ProductOrder named(String text) {
        return Arrays.stream(values())
                .filter(order -> order.column().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidParameter("by", "one of revenue, units"));
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    long of(ProductSales product) {
        return this == REVENUE ? product.revenue().amount() : product.units();
    }
}
