@NullMarked
package quartet.order.fulfilment;

import org.jspecify.annotations.NullMarked;
