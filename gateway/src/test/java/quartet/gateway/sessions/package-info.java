/** Who is let in, and as whom. */
@NullMarked
package quartet.gateway.sessions;

import org.jspecify.annotations.NullMarked;
