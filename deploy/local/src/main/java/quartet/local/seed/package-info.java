/** A small shop with eight weeks of history, so that no chart is empty. */
@NullMarked
package quartet.local.seed;

import org.jspecify.annotations.NullMarked;
