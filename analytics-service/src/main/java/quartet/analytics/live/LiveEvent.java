package quartet.analytics.live;

import org.jspecify.annotations.Nullable;

/**
 * An event as clients are told it.
 *
 * @param state what it is the newest state of, where only the newest is worth telling; null where
 *     every event is
 * @param owner the customer it is about; null if it is about nobody's order
 * @param json the event's body with its {@code id} and {@code type}, on one line
 */
record LiveEvent(
        LiveTopic topic,
        int partition,
        long offset,
        @Nullable String state,
        @Nullable String owner,
        String json) {

    boolean isAfter(Positions place) {
        return offset >= place.of(topic, partition);
    }

    Positions passed(Positions before) {
        return before.with(topic, partition, offset + 1);
    }
}
