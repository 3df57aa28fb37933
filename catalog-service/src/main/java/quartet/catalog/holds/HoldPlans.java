package quartet.catalog.holds;

import org.jspecify.annotations.Nullable;

import quartet.catalog.holds.HoldCommand.Expire;
import quartet.catalog.holds.HoldCommand.Reserve;
import quartet.catalog.stock.Copies;
import quartet.catalog.stock.Head;
import quartet.catalog.stock.Hold;
import quartet.catalog.stock.Levels;
import quartet.catalog.stock.Movement;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Plan;
import quartet.catalog.stock.Planner;
import quartet.catalog.stock.Sku;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is to be written about lines of an order, by the heads as they were read. */
final class HoldPlans {

    private final Copies copies;
    private final Rules rules;

    HoldPlans(Copies copies, Rules rules) {
        this.copies = copies;
        this.rules = rules;
    }

    /** What is decided about a hold; {@link HoldRules} are the true ones. */
    @FunctionalInterface
    interface Rules {
        HoldDecision decide(@Nullable Hold hold, HoldCommand command, Levels levels);
    }

    /** For one line. */
    Plan<HoldAnswer> of(Head head, OrderId order, HoldCommand command, String who) {
        return plan(head, copies.hold(head, order), order, command, who);
    }

    /** For several, whose holds are read at once. */
    Planner<HoldAnswer> of(
            List<Head> heads, OrderId order, Map<Sku, ? extends HoldCommand> commands, String who) {
        var holds = copies.holds(heads, order);
        return head -> {
            var command = Objects.requireNonNull(commands.get(head.sku()));
            return plan(head, holds.get(head.sku()), order, command, who);
        };
    }

    /** What a reserve would be answered. */
    HoldAnswer lookAt(Head head, OrderId order, Reserve reserve) {
        return switch (rules.decide(copies.hold(head, order), reserve, head.levels())) {
            case HoldDecision.Become become -> new HoldAnswer.Done(become.hold());
            case HoldDecision.Stay stay -> new HoldAnswer.Done(stay.hold());
            case HoldDecision.Refuse refuse -> refuse.no();
        };
    }

    private Plan<HoldAnswer> plan(
            Head head, @Nullable Hold hold, OrderId order, HoldCommand command, String who) {
        return switch (rules.decide(hold, command, head.levels())) {
            case HoldDecision.Become become -> write(order, become, command, who);
            case HoldDecision.Stay stay -> new Plan.Answer<>(new HoldAnswer.Done(stay.hold()));
            case HoldDecision.Refuse refuse -> new Plan.Answer<>(refuse.no());
        };
    }

    private static Plan<HoldAnswer> write(
            OrderId order, HoldDecision.Become become, HoldCommand command, String who) {
        var kind = become.kind();
        var reason = command instanceof Expire ? "expired" : null;
        var movement =
                kind == null
                        ? null
                        : new Movement(kind, become.changes(), order.value(), reason, who, order);
        return new Plan.SetHold<>(
                order, become.hold(), movement, new HoldAnswer.Done(become.hold()));
    }
}
