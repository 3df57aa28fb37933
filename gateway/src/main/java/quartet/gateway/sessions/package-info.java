/**
 * Who calls, what they may ask for, and the token that says so inside. A caller is the operator (by
 * key), a guest (by cookie) or nobody yet; whatever else a request claims about its sender is
 * dropped. What is not listed in {@link quartet.gateway.sessions.OpenToGuests} needs the operator.
 */
@NullMarked
package quartet.gateway.sessions;

import org.jspecify.annotations.NullMarked;
