package quartet.analytics.live;

import java.util.LinkedHashMap;
import java.util.List;

/** What the window has for somebody who stood at some place. */
sealed interface News {

    /** The log was not reached yet. */
    record NoLog() implements News {}

    /** What came between is gone, or the log is another one. */
    record TooOld() implements News {}

    /**
     * @param events all of them since then, in the order in which they were read
     * @param now where one stands who has seen these
     * @param ahead whether the place asked for lies beyond what was read here
     */
    record Since(List<LiveEvent> events, Positions now, boolean ahead) implements News {

        /** What this viewer may see, of each state the newest. */
        List<LiveEvent> of(Viewer viewer) {
            var newest = new LinkedHashMap<Object, LiveEvent>();
            for (var event : events) {
                if (viewer.maySee(event)) {
                    var state = event.state();
                    newest.remove(state == null ? event : state);
                    newest.put(state == null ? event : state, event);
                }
            }
            return List.copyOf(newest.values());
        }
    }
}
