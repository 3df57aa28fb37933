/** What the shop says it sold, and waiting until it says what it should. */
@NullMarked
package quartet.local.figures;

import org.jspecify.annotations.NullMarked;
