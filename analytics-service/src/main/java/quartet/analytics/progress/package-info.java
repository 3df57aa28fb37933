/** Tells order-service which orders are in the books. */
@NullMarked
package quartet.analytics.progress;

import org.jspecify.annotations.NullMarked;
