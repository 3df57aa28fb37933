/** Errors as problem documents (RFC 9457) with a stable code; nothing of the inside leaks. */
@NullMarked
package quartet.order.problems;

import org.jspecify.annotations.NullMarked;
