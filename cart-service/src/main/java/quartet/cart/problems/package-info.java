/** What a request is told when it cannot be answered: problem documents with a stable code. */
@NullMarked
package quartet.cart.problems;

import org.jspecify.annotations.NullMarked;
