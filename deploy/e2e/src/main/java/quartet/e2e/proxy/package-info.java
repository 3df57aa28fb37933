/**
 * A network that can be broken on purpose: one listener per link between two parts, each with its
 * own fault. Bytes only; no protocol is known here but for the {@link
 * quartet.e2e.proxy.RecordedRequests recording} of HTTP.
 */
@NullMarked
package quartet.e2e.proxy;

import org.jspecify.annotations.NullMarked;
