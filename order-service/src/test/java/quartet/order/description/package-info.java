@NullMarked
package quartet.order.description;

import org.jspecify.annotations.NullMarked;
