package quartet.catalog.holds;

import quartet.catalog.stock.Hold;
import quartet.catalog.stock.Sku;

/** One line of an order with what it has. */
record HeldLine(Sku sku, Hold hold) {}
