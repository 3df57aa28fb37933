package quartet.catalog.holds;

import static quartet.catalog.stock.HoldState.EXPIRED;
import static quartet.catalog.stock.HoldState.HELD;
import static quartet.catalog.stock.HoldState.PINNED;
import static quartet.catalog.stock.HoldState.RELEASED;
import static quartet.catalog.stock.HoldState.SETTLED;
import static quartet.catalog.stock.MovementKind.OUTBOUND;
import static quartet.catalog.stock.MovementKind.RELEASE;

import org.jspecify.annotations.Nullable;

import quartet.catalog.holds.HoldCommand.Expire;
import quartet.catalog.holds.HoldCommand.Pin;
import quartet.catalog.holds.HoldCommand.Release;
import quartet.catalog.holds.HoldCommand.Reserve;
import quartet.catalog.holds.HoldCommand.Settle;
import quartet.catalog.stock.Hold;
import quartet.catalog.stock.HoldState;
import quartet.catalog.stock.LevelChange;
import quartet.catalog.stock.Levels;
import quartet.catalog.stock.MovementKind;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** One rule left out; the simulation has to notice each. */
enum Mutant {
    NONE,
    NO_VERSION_GUARD,
    HOLD_READ_BEFORE_HEAD,
    REMOVED_BEFORE_COPIED,
    COPIED_WITHOUT_GUARD,
    LOG_NOT_LOOKED_AT,
    PIN_ON_HOLD_ALONE,
    TOMBSTONE_ON_HOLD_ALONE,
    NO_TOMBSTONE,
    RESERVE_UNGUARDED,
    PIN_UNGUARDED,
    SETTLE_UNGUARDED,
    RELEASE_UNGUARDED,
    PINNED_EXPIRES,
    RELEASE_REFUSES_PINNED,
    RESTOCK_UNGUARDED,
    REMOVED_BEFORE_ACKNOWLEDGED,
    HOLDS_DELETED,
    RECONCILER_TAKES_UNFINISHED;

    /** The rules of holds, with or without a fault. */
    HoldDecision decide(@Nullable Hold hold, HoldCommand command, Levels levels) {
        var state = hold == null ? null : hold.state();
        var truth = HoldRules.decide(hold, command, levels);
        if (hold == null) {
            boolean fails = this == NO_TOMBSTONE && command instanceof Release;
            return fails ? new HoldDecision.Stay(Hold.tombstone()) : truth;
        }
        return switch (this) {
            case RESERVE_UNGUARDED ->
                    command instanceof Reserve && state == HELD
                            ? HoldRules.decide(null, command, levels)
                            : truth;
            case PIN_UNGUARDED ->
                    command instanceof Pin && state == EXPIRED
                            ? become(hold, PINNED, null, LevelChange::free)
                            : truth;
            case SETTLE_UNGUARDED ->
                    command instanceof Settle && state == SETTLED
                            ? become(hold, SETTLED, OUTBOUND, LevelChange::settling)
                            : truth;
            case RELEASE_UNGUARDED ->
                    command instanceof Release && (state == RELEASED || state == EXPIRED)
                            ? become(hold, RELEASED, RELEASE, LevelChange::releasing)
                            : truth;
            case PINNED_EXPIRES ->
                    command instanceof Expire && state == PINNED
                            ? become(hold, EXPIRED, RELEASE, LevelChange::releasing)
                            : truth;
            case RELEASE_REFUSES_PINNED ->
                    command instanceof Release && state == PINNED
                            ? new HoldDecision.Refuse(new HoldAnswer.Settled())
                            : truth;
            default -> truth;
        };
    }

    /** What a hold never does by itself. */
    private static HoldDecision become(
            Hold hold,
            HoldState state,
            @Nullable MovementKind kind,
            LongFunction<LevelChange> change) {
        Map<String, LevelChange> changes = new HashMap<>();
        if (kind != null) {
            hold.take().forEach((where, units) -> changes.put(where, change.apply(units)));
        }
        var now = new Hold(state, hold.quantity(), hold.take(), null);
        return new HoldDecision.Become(now, changes, changes.isEmpty() ? null : kind);
    }
}
