/** Carts, best sellers and what a visitor did, kept in Redis; each package below is a feature. */
@NullMarked
package quartet.cart;

import org.jspecify.annotations.NullMarked;
