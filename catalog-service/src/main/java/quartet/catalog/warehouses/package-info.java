/** The places goods are kept in. The first, W1, needs no entry: every shop has one. */
@NullMarked
package quartet.catalog.warehouses;

import org.jspecify.annotations.NullMarked;
