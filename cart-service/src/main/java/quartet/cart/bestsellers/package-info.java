/**
 * Units sold per product, counted from orders exactly once, for all time and for the last 30 days.
 */
@NullMarked
package quartet.cart.bestsellers;

import org.jspecify.annotations.NullMarked;
