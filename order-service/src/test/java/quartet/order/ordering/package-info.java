@NullMarked
package quartet.order.ordering;

import org.jspecify.annotations.NullMarked;
