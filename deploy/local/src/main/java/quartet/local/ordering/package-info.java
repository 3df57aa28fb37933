/** Places one order and follows it through all four databases. */
@NullMarked
package quartet.local.ordering;

import org.jspecify.annotations.NullMarked;
