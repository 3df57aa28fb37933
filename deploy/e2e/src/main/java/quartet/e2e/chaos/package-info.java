/**
 * A whole shop of its own, customers who use it, a nemesis that breaks it, and the question
 * afterwards whether everything that was promised still holds (FAULTS §5, §6). What customers and
 * nemesis do follows from a seed.
 */
@NullMarked
package quartet.e2e.chaos;

import org.jspecify.annotations.NullMarked;
