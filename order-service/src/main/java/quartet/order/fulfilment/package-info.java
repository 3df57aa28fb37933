/** What happens to an order after it was placed; so far it can be cancelled. */
@NullMarked
package quartet.order.fulfilment;

import org.jspecify.annotations.NullMarked;
