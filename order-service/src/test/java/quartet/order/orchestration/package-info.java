@NullMarked
package quartet.order.orchestration;

import org.jspecify.annotations.NullMarked;
