/**
 * What happens, as it happens: the newest events of a few topics, told to browsers as server-sent
 * events.
 *
 * <p>Every instance reads the log by itself, without a consumer group, and keeps the newest events
 * in memory. A client's place is a set of positions in the log, so it may go on at any instance.
 * Clients pull from that memory at their own pace: a slow one delays nobody.
 */
@NullMarked
package quartet.analytics.live;

import org.jspecify.annotations.NullMarked;
