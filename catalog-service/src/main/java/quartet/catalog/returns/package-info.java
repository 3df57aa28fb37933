/**
 * Goods that customers send back, put into stock again under the return's id, so that a repeat adds
 * nothing. Nothing is refused here: order-service has decided, and repeats until it is done.
 */
@NullMarked
package quartet.catalog.returns;

import org.jspecify.annotations.NullMarked;
