/** How much a caller may send. Bodies are counted as they stream through; nothing is kept. */
@NullMarked
package quartet.gateway.limits;

import org.jspecify.annotations.NullMarked;
