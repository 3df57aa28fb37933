@NullMarked
package quartet.order.payment;

import org.jspecify.annotations.NullMarked;
