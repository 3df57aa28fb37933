/** Our side of cart-service: what a customer's cart holds. */
@NullMarked
package quartet.order.carts;

import org.jspecify.annotations.NullMarked;
