/** Loops that run for as long as the service does: the relay and the sweeper. */
@NullMarked
package quartet.order.background;

import org.jspecify.annotations.NullMarked;
