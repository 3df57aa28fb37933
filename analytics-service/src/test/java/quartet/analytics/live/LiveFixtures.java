package quartet.analytics.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places, events and settings of tests. */
final class LiveFixtures {

    static final Set<LiveTopic> ORDERS = Set.of(LiveTopic.ORDERS);

    private LiveFixtures() {}

    static LiveProperties keeping(int events) {
        return new LiveProperties(
                2, events, Duration.ofMillis(250), Duration.ofSeconds(15), Duration.ofMinutes(15));
    }

    /** Three partitions of orders. */
    static Positions orders(long first, long second, long third) {
        return new Positions(Map.of(LiveTopic.ORDERS, List.of(first, second, third)));
    }

    static LiveEvent order(int partition, long offset, String owner) {
        var json = "{\"offset\":%d}".formatted(offset);
        return new LiveEvent(LiveTopic.ORDERS, partition, offset, null, owner, json);
    }
}
