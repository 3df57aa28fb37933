@NullMarked
package quartet.order.pricing;

import org.jspecify.annotations.NullMarked;
