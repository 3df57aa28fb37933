package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.handling.Came;
import quartet.order.handling.Return;

import java.time.Instant;
import java.util.List;

/**
 * Goods on their way back, or back.
 *
 * @param received what did come; empty until it has
 * @param declined why nothing is taken back; null where it is
 */
public record ReturnView(
        String id,
        Return.State status,
        List<UnitsView> lines,
        String reason,
        Instant requestedAt,
        List<Came> received,
        @Nullable String declined) {

    public static ReturnView of(Return one) {
        return new ReturnView(
                one.id(),
                one.state(),
                UnitsView.of(one.asked()),
                one.reason(),
                one.at(),
                one.came(),
                one.declined());
    }
}
