@NullMarked
package quartet.order.checkout;

import org.jspecify.annotations.NullMarked;
