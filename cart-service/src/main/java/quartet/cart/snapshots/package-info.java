/**
 * What catalog-service last said of a product and its stock, for quick reads; newest state wins.
 */
@NullMarked
package quartet.cart.snapshots;

import org.jspecify.annotations.NullMarked;
