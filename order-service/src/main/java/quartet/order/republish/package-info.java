/** Tells again what was told before, for whoever has to start anew. */
@NullMarked
package quartet.order.republish;

import org.jspecify.annotations.NullMarked;
