package quartet.local.shop;

/** A product as {@code /api/products/import} takes it. */
public record ProductRow(
        String sku,
        String title,
        String description,
        Category category,
        Pricing pricing,
        String status) {

    /** The path of categories; only its first part is used here. */
    public record Category(String primary) {}

    /** Prices include tax. */
    public record Pricing(Money base, int discountPercent, boolean taxInclusive) {}

    public static ProductRow of(
            String sku, String title, String description, String category, long pence) {
        var pricing = new Pricing(Money.pence(pence), 0, true);
        return new ProductRow(sku, title, description, new Category(category), pricing, "ACTIVE");
    }
}
