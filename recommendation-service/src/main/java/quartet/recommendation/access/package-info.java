/**
 * Who may ask: the inner tokens of the gateway are checked here, and everything is denied by
 * default.
 */
@NullMarked
package quartet.recommendation.access;

import org.jspecify.annotations.NullMarked;
