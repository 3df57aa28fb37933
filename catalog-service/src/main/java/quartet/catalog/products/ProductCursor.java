package quartet.catalog.products;

import org.bson.conversions.Bson;

import quartet.catalog.problems.BadRequest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page ended: the last product's value in the order of the list, and its SKU. */
record ProductCursor(ProductSort sort, String value, String sku) {

    static ProductCursor after(Product last, ProductSort sort) {
        return new ProductCursor(sort, sort.valueOf(last), last.sku().value());
    }

    String encode() {
        var text = sort.name() + "\n" + sku + "\n" + value;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What comes after the cursor, which must be of a list in the same order. */
    static Bson decode(String cursor, ProductSort sort) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = text.split("\n", 3);
            if (parts.length == 3 && parts[0].equals(sort.name())) {
                return sort.after(parts[2], parts[1]);
            }
        } catch (RuntimeException malformed) {
            throw unknown();
        }
        throw unknown();
    }

    private static BadRequest unknown() {
        return BadRequest.field("cursor", "is not one of this list");
    }
}
