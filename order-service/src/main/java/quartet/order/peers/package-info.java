/**
 * Calls to other services: four outcomes, never an exception somebody interprets later (FAULTS §1).
 */
@NullMarked
package quartet.order.peers;

import org.jspecify.annotations.NullMarked;
