/**
 * Orders of the shop: placing, paying, undoing. Started by {@link quartet.order.OrderApplication}.
 */
@NullMarked
package quartet.order;

import org.jspecify.annotations.NullMarked;
