/**
 * What visitors do, in order: an outbox in Redis and the relay that empties it into the topic
 * {@code shopping}.
 */
@NullMarked
package quartet.cart.shopping;

import org.jspecify.annotations.NullMarked;
