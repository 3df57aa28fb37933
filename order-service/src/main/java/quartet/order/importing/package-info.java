/**
 * Past invoices: orders that were delivered long ago, and credits that name no order. None passes
 * the saga.
 */
@NullMarked
package quartet.order.importing;

import org.jspecify.annotations.NullMarked;
