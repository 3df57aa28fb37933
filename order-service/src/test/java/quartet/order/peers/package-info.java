@NullMarked
package quartet.order.peers;

import org.jspecify.annotations.NullMarked;
