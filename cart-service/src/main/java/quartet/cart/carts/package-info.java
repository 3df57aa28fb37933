/** Carts of guests and customers: 50 lines at most, 7 days after the last touch they are gone. */
@NullMarked
package quartet.cart.carts;

import org.jspecify.annotations.NullMarked;
