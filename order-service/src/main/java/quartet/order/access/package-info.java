/** Who calls: the inner token of gateway or service is all that is trusted. */
@NullMarked
package quartet.order.access;

import org.jspecify.annotations.NullMarked;
