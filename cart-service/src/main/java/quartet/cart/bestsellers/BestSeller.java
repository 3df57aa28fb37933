package quartet.cart.bestsellers;

import quartet.cart.snapshots.Sku;

/** A product and how many units of it were sold. */
record BestSeller(Sku sku, long units) {}
