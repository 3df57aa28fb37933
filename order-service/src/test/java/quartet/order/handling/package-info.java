@NullMarked
package quartet.order.handling;

import org.jspecify.annotations.NullMarked;
