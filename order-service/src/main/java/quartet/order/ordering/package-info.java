/**
 * Orders as they are stored, published and shown.
 *
 * <p>Each change is one conditional write to one document (FAULTS §4): state, status, history and
 * what there is to tell about it.
 */
@NullMarked
package quartet.order.ordering;

import org.jspecify.annotations.NullMarked;
