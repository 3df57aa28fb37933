/** Measures the running system: how many orders it takes, how long one takes, what one costs. */
@NullMarked
package quartet.load;

import org.jspecify.annotations.NullMarked;
