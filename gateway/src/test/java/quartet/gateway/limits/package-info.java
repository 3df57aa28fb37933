/** What is too much. */
@NullMarked
package quartet.gateway.limits;

import org.jspecify.annotations.NullMarked;
