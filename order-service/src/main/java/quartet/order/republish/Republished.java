package quartet.order.republish;

import org.jspecify.annotations.Nullable;

/**
 * One page of it.
 *
 * @param sent how many events
 * @param next where to go on; null when all is sent
 */
record Republished(int sent, @Nullable String next) {}
