/**
 * Compares what is held with the orders it is held for, and levels with the movements that led to
 * them. Gives back what undone orders still hold, and nothing else: an unfinished order looks after
 * its own holds, however old they are. All other differences are findings for people.
 */
@NullMarked
package quartet.catalog.reconciliation;

import org.jspecify.annotations.NullMarked;
