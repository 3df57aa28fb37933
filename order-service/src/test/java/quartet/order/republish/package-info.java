@NullMarked
package quartet.order.republish;

import org.jspecify.annotations.NullMarked;
