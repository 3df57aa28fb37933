@NullMarked
package quartet.order.analysis;

import org.jspecify.annotations.NullMarked;
