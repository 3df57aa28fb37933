/**
 * What is sold: products with their prices, as operators write them and everybody reads them. Each
 * change carries its event in the product's own document.
 */
@NullMarked
package quartet.catalog.products;

import org.jspecify.annotations.NullMarked;
