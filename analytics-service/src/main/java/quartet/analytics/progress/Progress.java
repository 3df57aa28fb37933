package quartet.analytics.progress;

import java.time.Instant;
import java.util.List;

/** {@code analytics.progress.v1}: these orders are in the books. */
record Progress(List<String> orderIds, Instant at) {

    static final String TYPE = "analytics.progress.v1";
    static final int MOST_ORDERS = 1_000;

    Progress {
        if (orderIds.isEmpty() || orderIds.size() > MOST_ORDERS) {
            throw new IllegalArgumentException("1 to 1000 orders, not " + orderIds.size());
        }
        orderIds = List.copyOf(orderIds);
    }
}
