/**
 * Whether what Quartet promises holds over all its stores (FAULTS §5): a pure function from what
 * was read to a verdict per invariant. {@code dump} is what was read, {@code collect} reads it.
 */
@NullMarked
package quartet.local.check;

import org.jspecify.annotations.NullMarked;
