/**
 * Problem documents (RFC 9457) for whatever goes wrong before or around a feature: unreadable
 * requests, unknown parameters, a store that is down, bugs. What a feature refuses it says itself.
 */
@NullMarked
package quartet.catalog.problems;

import org.jspecify.annotations.NullMarked;
