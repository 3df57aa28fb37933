package quartet.order.republish;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import quartet.order.importing.CreditHistory;
import quartet.order.ordering.OrderHistory;
import quartet.order.outbox.OutboxRelay;
import quartet.order.outbox.Retold;

import java.util.List;

/**
 * Sends every event again, rebuilt from the documents: the same ids, numbers, keys and bodies, each
 * aggregate's in their order. Consumers that have them drop them.
 */
@Component
class Republishing {

    private final OrderHistory orders;
    private final CreditHistory credits;
    private final OutboxRelay relay;

    Republishing(OrderHistory orders, CreditHistory credits, OutboxRelay relay) {
        this.orders = orders;
        this.credits = credits;
        this.relay = relay;
    }

    /**
     * @param limit of aggregates
     */
    Republished page(Position from, int limit) {
        var page =
                switch (from.part()) {
                    case ORDERS -> orders.page(from.after(), limit);
                    case CREDITS -> credits.page(from.after(), limit);
                };
        var next = next(from, page, limit);
        return new Republished(relay.sendAgain(page), next == null ? null : next.text());
    }

    private static @Nullable Position next(Position from, List<Retold> page, int limit) {
        if (page.size() == limit) {
            return new Position(from.part(), page.getLast().id());
        }
        return from.part() == Position.Part.ORDERS ? Position.CREDITS : null;
    }
}
