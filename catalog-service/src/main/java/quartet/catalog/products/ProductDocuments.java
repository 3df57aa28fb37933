package quartet.catalog.products;

import org.bson.Document;

import quartet.catalog.stock.Sku;

import java.util.Date;
import java.util.TreeMap;

/** How a product looks in the store; its outbox stands beside these fields. */
final class ProductDocuments {

    private ProductDocuments() {}

    static Document toDocument(Product product) {
        var details = product.details();
        return new Document("title", details.title())
                .append("description", details.description())
                .append("brand", details.brand())
                .append("category", toDocument(details.category()))
                .append("attributes", new Document(new TreeMap<>(details.attributes())))
                .append("pricing", toDocument(details.pricing()))
                .append("media", toDocument(details.media()))
                .append("status", details.status().name())
                .append("version", product.version())
                .append("createdAt", Date.from(product.createdAt()))
                .append("updatedAt", Date.from(product.updatedAt()));
    }

    static Product product(Document stored) {
        return new Product(
                new Sku(stored.getString("_id")),
                details(stored),
                stored.get("version", Number.class).longValue(),
                stored.getDate("createdAt").toInstant(),
                stored.getDate("updatedAt").toInstant());
    }

    private static ProductDetails details(Document stored) {
        var attributes = new TreeMap<String, String>();
        stored.get("attributes", Document.class)
                .forEach((key, value) -> attributes.put(key, (String) value));
        return new ProductDetails(
                stored.getString("title"),
                stored.getString("description"),
                stored.getString("brand"),
                category(stored.get("category", Document.class)),
                attributes,
                pricing(stored.get("pricing", Document.class)),
                media(stored.get("media", Document.class)),
                ProductStatus.valueOf(stored.getString("status")));
    }

    private static Document toDocument(Category category) {
        return new Document("primary", category.primary())
                .append("secondary", category.secondary())
                .append("tertiary", category.tertiary());
    }

    private static Category category(Document stored) {
        return new Category(
                stored.getString("primary"),
                stored.getString("secondary"),
                stored.getString("tertiary"));
    }

    private static Document toDocument(Pricing pricing) {
        return new Document("base", pricing.base().amount())
                .append("final", pricing.finalPrice().amount())
                .append("currency", pricing.base().currency())
                .append("discountPercent", pricing.discountPercent())
                .append("taxInclusive", pricing.taxInclusive());
    }

    private static Pricing pricing(Document stored) {
        var base =
                new Money(
                        stored.get("base", Number.class).longValue(), stored.getString("currency"));
        return new Pricing(
                base,
                stored.get("discountPercent", Number.class).intValue(),
                stored.getBoolean("taxInclusive"));
    }

    private static Document toDocument(Media media) {
        return new Document("primaryImage", media.primaryImage())
                .append("additionalImages", media.additionalImages());
    }

    private static Media media(Document stored) {
        return new Media(
                stored.getString("primaryImage"), stored.getList("additionalImages", String.class));
    }
}
