@NullMarked
package quartet.order.webhook;

import org.jspecify.annotations.NullMarked;
