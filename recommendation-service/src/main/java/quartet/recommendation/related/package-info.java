/**
 * What goes with a product: others bought together with it, each with its reason in numbers.
 *
 * <p>If the graph has nothing to say, or cannot be asked, the best sellers kept in memory answer
 * and the answer says so. Nothing here is guessed: what is not known is left out.
 */
@NullMarked
package quartet.recommendation.related;

import org.jspecify.annotations.NullMarked;
