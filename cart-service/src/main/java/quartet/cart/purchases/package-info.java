/**
 * What orders mean here: units to count, and a cart that was bought. Keeps order-service's words
 * out of the rest.
 */
@NullMarked
package quartet.cart.purchases;

import org.jspecify.annotations.NullMarked;
