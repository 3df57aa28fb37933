/**
 * What the gateway itself answers when it cannot pass a request on: problem documents as RFC 9457
 * has them, with a stable code and the trace id, and nothing of the inside.
 */
@NullMarked
package quartet.gateway.problems;

import org.jspecify.annotations.NullMarked;
