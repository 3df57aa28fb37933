/** What things cost: prices from the catalog, never from the client. */
@NullMarked
package quartet.order.pricing;

import org.jspecify.annotations.NullMarked;
