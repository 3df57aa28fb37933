/** Where a process can be made to die, for tests of what another one makes of it. */
@NullMarked
package quartet.order.faults;

import org.jspecify.annotations.NullMarked;
