package quartet.catalog.products;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import org.bson.conversions.Bson;

import quartet.catalog.problems.BadRequest;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.function.Function;

/** The orders a list of products may be asked for in. Ties go by SKU. */
enum ProductSort {
    SKU("sku", "_id", false, product -> product.sku().value(), text -> text),
    TITLE("title", "title", false, product -> product.details().title(), text -> text),
    PRICE("price", "pricing.final", false, ProductSort::price, Long::valueOf),
    DEAREST("-price", "pricing.final", true, ProductSort::price, Long::valueOf),
    OLDEST("updatedAt", "updatedAt", false, ProductSort::updatedAt, ProductSort::date),
    NEWEST("-updatedAt", "updatedAt", true, ProductSort::updatedAt, ProductSort::date);

    private final String parameter;
    private final String field;
    private final boolean falling;
    private final Function<Product, String> toText;
    private final Function<String, Object> fromText;

    ProductSort(
            String parameter,
            String field,
            boolean falling,
            Function<Product, String> toText,
            Function<String, Object> fromText) {
        this.parameter = parameter;
        this.field = field;
        this.falling = falling;
        this.toText = toText;
        this.fromText = fromText;
    }

    static ProductSort named(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> BadRequest.field("sort", "is not one of the known orders"));
    }

    Bson order() {
        return falling ? descending(field, "_id") : ascending(field, "_id");
    }

    String valueOf(Product product) {
        return toText.apply(product);
    }

    /** What comes after a product with this value and SKU. */
    Bson after(String text, String sku) {
        var value = fromText.apply(text);
        return falling
                ? or(lt(field, value), and(eq(field, value), lt("_id", sku)))
                : or(gt(field, value), and(eq(field, value), gt("_id", sku)));
    }

    private static String price(Product product) {
        return "" + product.details().pricing().finalPrice().amount();
    }

    private static String updatedAt(Product product) {
        return product.updatedAt().toString();
    }

    private static Date date(String text) {
        return Date.from(Instant.parse(text));
    }
}
