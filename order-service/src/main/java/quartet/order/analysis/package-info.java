/** What analytics-service tells back: which orders are in its books. */
@NullMarked
package quartet.order.analysis;

import org.jspecify.annotations.NullMarked;
