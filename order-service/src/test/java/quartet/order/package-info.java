@NullMarked
package quartet.order;

import org.jspecify.annotations.NullMarked;
