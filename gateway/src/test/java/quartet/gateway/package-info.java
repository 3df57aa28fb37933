/** The gateway before stub services. */
@NullMarked
package quartet.gateway;

import org.jspecify.annotations.NullMarked;
