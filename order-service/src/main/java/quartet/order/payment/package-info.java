/** Our side of the payment provider. */
@NullMarked
package quartet.order.payment;

import org.jspecify.annotations.NullMarked;
