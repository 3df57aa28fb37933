/** Which parts Quartet has, and how each of them is started. */
@NullMarked
package quartet.local.parts;

import org.jspecify.annotations.NullMarked;
