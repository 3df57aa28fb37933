package quartet.analytics.products;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import quartet.analytics.problems.InvalidParameter;
import quartet.analytics.problems.NotFound;

import java.util.Locale;
import java.util.regex.Pattern;

/** {@code /api/analytics/products}. */
@RestController
class ProductController {

    private static final int MOST = 100;
    private static final Pattern SKU = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    private final Products products;

    ProductController(Products products) {
        this.products = products;
    }

    @Operation(
            summary = "Products ever sold, best first",
            description = "by: units (default) or revenue. units: sold less cancelled.")
    @GetMapping("/api/analytics/products")
    ProductPage best(
            @RequestParam(defaultValue = "units") String by,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidParameter("limit", "from 1 to 100");
        }
        var order = ProductOrder.named(by);
        var after = cursor == null ? null : ProductCursor.parse(cursor);
        return ProductPage.of(products.page(order, after, limit + 1), limit, order);
    }

    @Operation(summary = "What was ever sold of one product")
    @GetMapping("/api/analytics/products/{sku}")
    ProductSales one(@PathVariable String sku) {
        var known = sku.toUpperCase(Locale.ROOT);
        if (!SKU.matcher(known).matches()) {
            throw new NotFound("This product");
        }
        return products.ever(known).orElseThrow(() -> new NotFound("Product " + known));
    }
}
