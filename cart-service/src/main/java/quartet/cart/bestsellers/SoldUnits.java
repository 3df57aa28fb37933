package quartet.cart.bestsellers;

import org.jspecify.annotations.Nullable;

import quartet.cart.snapshots.Sku;

/** Units of a product that were sold; less than nothing if they were taken back. */
public record SoldUnits(Sku sku, @Nullable String category, long units) {}
