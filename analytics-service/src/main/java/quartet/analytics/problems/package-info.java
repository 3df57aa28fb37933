/** What a caller reads when there is no answer: problem documents (RFC 9457) with a stable code. */
@NullMarked
package quartet.analytics.problems;

import org.jspecify.annotations.NullMarked;
