/** The connection to Redis: quick to fail, quick to come back, and never a command sent twice. */
@NullMarked
package quartet.cart.store;

import org.jspecify.annotations.NullMarked;
