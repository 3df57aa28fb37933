package quartet.catalog.reconciliation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import quartet.catalog.holds.Holds;
import quartet.catalog.holds.LiveHolds;
import quartet.catalog.holds.LiveHolds.LiveHold;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.StockRefused;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Compares holds with the orders they are for. What an order says is asked after its hold was read;
 * so a hold is looked at once more before anybody complains about it.
 */
@Component
class HoldReview {

    private static final Logger log = LoggerFactory.getLogger(HoldReview.class);

    private final OrderStates orders;
    private final LiveHolds live;
    private final Holds holds;
    private final Findings findings;
    private final Clock clock;

    HoldReview(OrderStates orders, LiveHolds live, Holds holds, Findings findings, Clock clock) {
        this.orders = orders;
        this.live = live;
        this.holds = holds;
        this.findings = findings;
        this.clock = clock;
    }

    /** Looks at some holds; does nothing about those that order-service does not answer for. */
    Tally review(List<LiveHold> some) {
        var tally = Tally.NONE;
        for (int from = 0; from < some.size(); from += OrderStates.MOST) {
            var part = some.subList(from, Math.min(some.size(), from + OrderStates.MOST));
            var asked = new LinkedHashSet<OrderId>();
            part.forEach(hold -> asked.add(hold.order()));
            var answer = orders.of(asked).map(states -> review(part, states));
            tally = tally.plus(answer.orElseGet(Tally::silence));
        }
        return tally;
    }

    private Tally review(List<LiveHold> some, Map<OrderId, OrderState> states) {
        int released = 0;
        int unfinished = 0;
        for (var hold : some) {
            switch (states.get(hold.order())) {
                case UNDONE -> released += release(hold);
                case UNFINISHED -> unfinished++;
                case SHIPPED ->
                        complain(
                                hold,
                                Finding.Kind.HELD_AFTER_SHIPPING,
                                "The order is shipped, its hold is not settled");
                case null ->
                        complain(
                                hold,
                                Finding.Kind.HELD_FOR_UNKNOWN_ORDER,
                                "order-service knows no such order");
            }
        }
        return Tally.ofHolds(some.size(), released, unfinished);
    }

    private int release(LiveHold hold) {
        try {
            holds.reclaim(hold.order(), hold.sku());
            log.warn("{} is undone and gives back its {}", hold.order(), hold.sku());
            return 1;
        } catch (StockRefused busy) {
            log.warn("{} keeps its hold until the next look: {}", hold.order(), busy.getMessage());
            return 0;
        }
    }

    private void complain(LiveHold hold, Finding.Kind kind, String detail) {
        if (live.isLive(hold)) {
            findings.seen(Finding.ofHold(kind, hold.sku(), hold.order(), detail, clock.instant()));
        }
    }
}
