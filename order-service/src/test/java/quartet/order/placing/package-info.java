@NullMarked
package quartet.order.placing;

import org.jspecify.annotations.NullMarked;
