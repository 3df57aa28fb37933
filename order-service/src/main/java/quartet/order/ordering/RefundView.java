package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.handling.Refund;

import java.time.Instant;
import java.util.List;

/**
 * Money that goes back.
 *
 * @param returnId null where it is goodwill
 * @param refundedAt null until the provider has paid it
 */
public record RefundView(
        String id,
        @Nullable String returnId,
        Money amount,
        String reason,
        Instant decidedAt,
        @Nullable Instant refundedAt) {

    static List<RefundView> of(Order order) {
        var currency = order.purchase().currency();
        return order.handling().refunds().stream().map(one -> of(one, currency)).toList();
    }

    public static RefundView of(Refund one, String currency) {
        return new RefundView(
                one.id(),
                one.forReturn() ? one.id() : null,
                new Money(one.amount(), currency),
                one.reason(),
                one.at(),
                one.doneAt());
    }
}
