/** The fault matrix of FAULTS §6 with real processes, and a whole run of chaos. */
@NullMarked
package quartet.e2e.chaos;

import org.jspecify.annotations.NullMarked;
