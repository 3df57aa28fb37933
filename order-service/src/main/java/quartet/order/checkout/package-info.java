/**
 * The saga's decisions: reserve, authorise, pin, confirm; capture, settle, ship; restock and refund
 * what came back; or undo whatever may have happened.
 *
 * <p>What can fail is in {@code orchestration}, which writes a state before it sends what that
 * state announces: a crash between the two loses nothing.
 */
@NullMarked
package quartet.order.checkout;

import org.jspecify.annotations.NullMarked;
