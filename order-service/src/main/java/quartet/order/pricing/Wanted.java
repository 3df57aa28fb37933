package quartet.order.pricing;

/** So many units of one product, before anybody knows what they cost. */
public record Wanted(String sku, int quantity) {}
