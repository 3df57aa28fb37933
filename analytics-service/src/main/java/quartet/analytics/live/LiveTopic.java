package quartet.analytics.live;

import quartet.analytics.problems.InvalidParameter;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The topics that may be listened to. */
enum LiveTopic {
    ORDERS,
    STOCK,
    ANALYTICS;

    /** As it is called in Kafka, in requests and in ids. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LiveTopic> named(String text) {
        return Arrays.stream(values()).filter(topic -> topic.text().equals(text)).findFirst();
    }

    /**
     * @param list names with commas between
     * @throws InvalidParameter if it is empty or names something else
     */
    static Set<LiveTopic> all(String list) {
        var topics = EnumSet.noneOf(LiveTopic.class);
        for (var name : list.split(",", -1)) {
            topics.add(
                    named(name)
                            .orElseThrow(
                                    () ->
                                            new InvalidParameter(
                                                    "topics", "some of orders,stock,analytics")));
        }
        return Collections.unmodifiableSet(topics);
    }
}
