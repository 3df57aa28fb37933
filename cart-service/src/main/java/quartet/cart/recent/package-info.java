/** The products a visitor looked at last. */
@NullMarked
package quartet.cart.recent;

import org.jspecify.annotations.NullMarked;
