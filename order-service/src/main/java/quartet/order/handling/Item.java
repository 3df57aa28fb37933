package quartet.order.handling;

/**
 * What was ordered of one product.
 *
 * @param paid for all its units, discount and added tax included, in minor units
 */
public record Item(String sku, int quantity, long paid) {}
