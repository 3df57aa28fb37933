/** What the payment provider tells by itself. */
@NullMarked
package quartet.order.webhook;

import org.jspecify.annotations.NullMarked;
