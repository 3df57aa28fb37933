/**
 * Units set aside for orders: reserve, pin, settle, release, expire.
 *
 * <p>One call covers all lines of an order, one write per SKU in sorted order. It may stop
 * anywhere; repeating it is harmless, and so is every request that arrives late or twice.
 */
@NullMarked
package quartet.catalog.holds;

import org.jspecify.annotations.NullMarked;
