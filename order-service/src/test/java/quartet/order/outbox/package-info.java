@NullMarked
package quartet.order.outbox;

import org.jspecify.annotations.NullMarked;
