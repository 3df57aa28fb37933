package quartet.analytics.live;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The newest events of each topic, and how far the log was read. One thread writes, clients read:
 * each call is short and atomic.
 */
@Component
class Window {

    private final int keep;
    private final Map<LiveTopic, Deque<LiveEvent>> events = new EnumMap<>(LiveTopic.class);
    private @Nullable Positions first;
    private @Nullable Positions read;
    private @Nullable Positions present;

    Window(LiveProperties properties) {
        this.keep = properties.keep();
    }

    /**
     * Begins anew: nothing of before is there any more.
     *
     * @param from where reading begins
     * @param present what lies before this is history
     */
    synchronized void begin(Positions from, Positions present) {
        events.clear();
        this.first = from;
        this.read = from;
        this.present = present;
    }

    /** Where to go on reading; null at the beginning. */
    synchronized @Nullable Positions read() {
        return read;
    }

    /** There is no log to go on with. */
    synchronized void forget() {
        read = null;
    }

    /** Passes an event that nobody is told. */
    synchronized void pass(LiveTopic topic, int partition, long offset) {
        if (read != null) {
            read = read.with(topic, partition, offset + 1);
        }
    }

    synchronized void add(LiveEvent event) {
        var kept = events.computeIfAbsent(event.topic(), _ -> new ArrayDeque<>());
        kept.add(event);
        pass(event.topic(), event.partition(), event.offset());
        if (kept.size() > keep && first != null) {
            first = kept.remove().passed(first);
        }
    }

    /**
     * @param after null for somebody new: they hear what happens from now on
     */
    synchronized News since(@Nullable Positions after, Set<LiveTopic> topics) {
        if (read == null || first == null || present == null) {
            return new News.NoLog();
        }
        var here = read.only(topics);
        if (after == null) {
            return new News.Since(List.of(), here.orLater(present.only(topics)), false);
        }
        if (!after.fits(here) || first.only(topics).isBeyond(after)) {
            return new News.TooOld();
        }
        var found = new ArrayList<LiveEvent>();
        for (var topic : topics) {
            events.getOrDefault(topic, new ArrayDeque<>()).stream()
                    .filter(event -> event.isAfter(after))
                    .forEach(found::add);
        }
        return new News.Since(found, here.orLater(after), after.isBeyond(here));
    }
}
