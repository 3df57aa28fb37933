@NullMarked
package quartet.order.store;

import org.jspecify.annotations.NullMarked;
