/**
 * Takes what Kafka delivers: reads it, sets aside what cannot be read, hands on the rest.
 *
 * <p>What is unreadable goes to the dead letters at once and the partition moves on. While the
 * store is down nothing does: the same records come again, for ever, and none of them is blamed.
 */
@NullMarked
package quartet.recommendation.events;

import org.jspecify.annotations.NullMarked;
