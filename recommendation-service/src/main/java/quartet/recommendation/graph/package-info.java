/**
 * Writes the graph: orders, customers, products, and which goods were bought together.
 *
 * <p>Every event counts exactly once. An order is claimed by its seq in the transaction that also
 * writes all it changes, and what it changes is the difference between two recorded states, so a
 * repeat, a late or an early event adds nothing. Times are those of the events.
 */
@NullMarked
package quartet.recommendation.graph;

import org.jspecify.annotations.NullMarked;
