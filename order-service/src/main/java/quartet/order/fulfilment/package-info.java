/**
 * What people decide about an order that was placed: from picking its goods to taking them back.
 */
@NullMarked
package quartet.order.fulfilment;

import org.jspecify.annotations.NullMarked;
