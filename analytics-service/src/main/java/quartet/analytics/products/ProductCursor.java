package quartet.analytics.products;

import quartet.analytics.problems.InvalidParameter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page ended; opaque outside. */
record ProductCursor(long value, String sku) {

    static ProductCursor after(ProductSales last, ProductOrder by) {
        return new ProductCursor(by.of(last), last.sku());
    }

    static ProductCursor parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = plain.split(" ", 2);
            return new ProductCursor(Long.parseLong(parts[0]), parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidParameter("cursor", "not one of ours");
        }
    }

    String text() {
        var plain = (value + " " + sku).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
