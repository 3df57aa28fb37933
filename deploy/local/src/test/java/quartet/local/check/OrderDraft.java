package quartet.local.check;

import org.jspecify.annotations.Nullable;

import quartet.local.check.dump.Order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An order that a test may still change. */
final class OrderDraft {

    static final Instant PLACED = Instant.parse("2026-11-20T23:50:00Z");

    String id;
    String number;
    String customer;
    String notes;
    List<Order.Line> lines = new ArrayList<>();
    Order.Totals totals = new Order.Totals(0, 0, 0, 0);
    String status = "";
    String reason = "";
    String payment = "PENDING";
    String step = "";
    @Nullable Instant confirmedAt;
    boolean fromCart;
    List<String> sagaLog = new ArrayList<>();
    List<Order.Change> history = new ArrayList<>();
    List<Order.Refund> refunds = new ArrayList<>();
    Map<String, Long> returned = new TreeMap<>();
    Order.Paid paid = new Order.Paid(0, 0);

    OrderDraft(String key) {
        this.id = "o_" + key;
        this.number = "ORD-" + key;
        this.customer = "g_" + key;
        this.notes = key;
    }

    OrderDraft line(String sku, long quantity, long price) {
        lines.add(new Order.Line(sku, quantity, price, quantity * price, 0, 0));
        total(totals.total() + quantity * price);
        return this;
    }

    void total(long total) {
        totals = new Order.Totals(0, 0, 0, total);
    }

    /** Goes on to these steps of the saga. */
    OrderDraft steps(String... more) {
        sagaLog.addAll(List.of(more));
        step = more[more.length - 1];
        return this;
    }

    /** Becomes this, each change half an hour after the one before. */
    OrderDraft becomes(String... more) {
        for (var to : more) {
            var at = PLACED.plusSeconds(1_800L * history.size());
            history.add(new Order.Change(status, to, at));
            status = to;
            if (to.equals("CONFIRMED")) {
                confirmedAt = at;
            }
        }
        return this;
    }

    Map<String, Long> units() {
        return order().units();
    }

    Order order() {
        return new Order(
                id,
                number,
                customer,
                notes,
                List.copyOf(lines),
                totals,
                status,
                reason,
                payment,
                step,
                confirmedAt,
                fromCart,
                List.copyOf(sagaLog),
                List.copyOf(history),
                List.copyOf(refunds),
                Map.copyOf(returned),
                paid);
    }
}
