package quartet.catalog.products;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import quartet.catalog.stock.Sku;

import java.util.ArrayList;
import java.util.List;

/**
 * Which products to list: those of these SKUs, of this category, in this status; all of it by and.
 */
record ProductQuery(
        List<Sku> skus,
        @Nullable String category,
        @Nullable ProductStatus status,
        ProductSort sort,
        @Nullable String cursor) {

    Bson order() {
        return sort.order();
    }

    Bson filter() {
        var conditions = new ArrayList<Bson>();
        if (!skus.isEmpty()) {
            conditions.add(in("_id", skus.stream().map(Sku::value).toList()));
        }
        if (category != null) {
            conditions.add(eq("category.primary", category));
        }
        if (status != null) {
            conditions.add(eq("status", status.name()));
        }
        if (cursor != null) {
            conditions.add(ProductCursor.decode(cursor, sort));
        }
        return conditions.isEmpty() ? empty() : and(conditions);
    }
}
