package quartet.catalog.products;

import quartet.catalog.stock.Sku;

/** A row of an import that makes sense. */
record ImportRow(int number, Sku sku, ProductDetails details) {}
