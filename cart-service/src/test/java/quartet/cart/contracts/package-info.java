/** Do the services still fit: the files both sides read. */
@NullMarked
package quartet.cart.contracts;

import org.jspecify.annotations.NullMarked;
