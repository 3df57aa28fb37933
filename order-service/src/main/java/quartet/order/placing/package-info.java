/** Placing an order: claim it under its Idempotency-Key, then wait a little for its end. */
@NullMarked
package quartet.order.placing;

import org.jspecify.annotations.NullMarked;
