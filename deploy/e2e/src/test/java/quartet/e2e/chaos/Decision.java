package quartet.e2e.chaos;

import java.util.Locale;

/** What customers and the staff may ask of an order that is there. A repeat changes nothing. */
enum Decision {
    CANCEL(
            false,
            "/cancel",
            """
            {"reason": "changed my mind"}\
            """),
    SHIP(
            true,
            "/ship",
            """
            {"carrier": "DHL", "tracking": "T1"}\
            """),
    RETURN(
            false,
            "/returns",
            """
            {"lines": [{"sku": "CHAOS-03", "quantity": 2}, {"sku": "CHAOS-01", "quantity": 1}],
             "reason": "too blue"}\
            """),
    RECEIVE(
            true,
            "/returns/%s/receive",
            """
            {"lines": [{"sku": "CHAOS-03", "restocked": 1, "damaged": 1},
                       {"sku": "CHAOS-01", "restocked": 1}]}\
            """);

    private final boolean byStaff;
    private final String path;
    private final String body;

    Decision(boolean byStaff, String path, String body) {
        this.byStaff = byStaff;
        this.path = path;
        this.body = body;
    }

    /** As histories call it. */
    String inHistory() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean byStaff() {
        return byStaff;
    }

    /** Behind the order's own; the last decision is about the order's return. */
    String path(Standing order) {
        return path.formatted(order.returnId());
    }

    String body() {
        return body;
    }
}
