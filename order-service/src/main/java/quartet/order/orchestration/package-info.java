/** Drives sagas: reads, decides, writes; only then sends. */
@NullMarked
package quartet.order.orchestration;

import org.jspecify.annotations.NullMarked;
