@NullMarked
package quartet.order.history;

import org.jspecify.annotations.NullMarked;
