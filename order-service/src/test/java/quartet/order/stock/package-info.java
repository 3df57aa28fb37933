@NullMarked
package quartet.order.stock;

import org.jspecify.annotations.NullMarked;
