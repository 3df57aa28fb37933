/** Who asks: the gateway's signed token is checked here, and nothing else says who a visitor is. */
@NullMarked
package quartet.cart.access;

import org.jspecify.annotations.NullMarked;
