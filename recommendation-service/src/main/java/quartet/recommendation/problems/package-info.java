/** Whatever goes wrong, as a problem document (RFC 9457) with a stable code. */
@NullMarked
package quartet.recommendation.problems;

import org.jspecify.annotations.NullMarked;
