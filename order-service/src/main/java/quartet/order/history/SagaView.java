package quartet.order.history;

import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutState.Compensating;
import quartet.order.ordering.Attempts;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderStatus;
import quartet.order.ordering.SagaEntry;

import java.time.Instant;
import java.util.List;

/**
 * An order's saga step by step.
 *
 * @param rev how often it was written
 * @param todo what is still to be undone
 * @param tries unanswered ones of the step
 * @param nextAt when somebody looks again; null at rest
 * @param dropped how many steps before the first one shown are no longer kept
 */
record SagaView(
        String orderId,
        String number,
        OrderStatus status,
        String step,
        @Nullable String reason,
        List<String> todo,
        long rev,
        int tries,
        @Nullable Instant nextAt,
        Instant giveUpAt,
        boolean overdue,
        String writer,
        long dropped,
        List<Step> steps) {

    /**
     * One step.
     *
     * @param why what led to it
     * @param endedAt when the next step was written; null for the newest
     * @param written how often the step was written in a row
     */
    record Step(
            String step,
            @Nullable String why,
            Instant startedAt,
            @Nullable Instant endedAt,
            int written,
            String writer,
            List<Call> requests) {

        static Step of(SagaEntry entry) {
            return new Step(
                    entry.step(),
                    entry.why(),
                    entry.at(),
                    entry.end(),
                    entry.times(),
                    entry.writer(),
                    entry.asked().stream().map(Call::of).toList());
        }
    }

    /**
     * One request of a step, asked so many times.
     *
     * @param outcome of the last try: DONE, REFUSED, NOT_SENT or UNKNOWN
     */
    record Call(
            String request,
            String outcome,
            @Nullable String reason,
            int attempts,
            Instant answeredAt) {

        static Call of(Attempts attempts) {
            return new Call(
                    attempts.request(),
                    attempts.outcome(),
                    attempts.reason(),
                    attempts.times(),
                    attempts.at());
        }
    }

    static SagaView of(Order order, Instant now) {
        var saga = order.saga();
        var reason = order.progress().reason();
        return new SagaView(
                order.id().value(),
                order.purchase().number(),
                order.progress().status(),
                saga.step(),
                reason == null ? null : reason.name(),
                todo(order),
                saga.rev(),
                saga.tries(),
                saga.nextAt(),
                saga.giveUpAt(),
                saga.overdue(now),
                saga.writer(),
                saga.dropped(),
                saga.log().stream().map(Step::of).toList());
    }

    static List<String> todo(Order order) {
        return order.saga().known() instanceof Compensating(var left, _)
                ? left.stream().map(Enum::name).sorted().toList()
                : List.of();
    }
}
