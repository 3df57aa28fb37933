@NullMarked
package quartet.order.importing;

import org.jspecify.annotations.NullMarked;
