/** Places where the process may be told to die, so that tests can see what a crash there does. */
@NullMarked
package quartet.catalog.faults;

import org.jspecify.annotations.NullMarked;
