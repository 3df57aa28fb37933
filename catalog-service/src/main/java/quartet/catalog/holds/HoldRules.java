package quartet.catalog.holds;

import static quartet.catalog.stock.HoldState.EXPIRED;
import static quartet.catalog.stock.HoldState.HELD;
import static quartet.catalog.stock.HoldState.PINNED;
import static quartet.catalog.stock.HoldState.RELEASED;
import static quartet.catalog.stock.HoldState.SETTLED;

import org.jspecify.annotations.Nullable;

import quartet.catalog.holds.HoldCommand.Expire;
import quartet.catalog.holds.HoldCommand.Pin;
import quartet.catalog.holds.HoldCommand.Release;
import quartet.catalog.holds.HoldCommand.Reserve;
import quartet.catalog.holds.HoldCommand.Settle;
import quartet.catalog.holds.HoldDecision.Become;
import quartet.catalog.holds.HoldDecision.Refuse;
import quartet.catalog.holds.HoldDecision.Stay;
import quartet.catalog.stock.Hold;
import quartet.catalog.stock.HoldState;
import quartet.catalog.stock.LevelChange;
import quartet.catalog.stock.Levels;
import quartet.catalog.stock.MovementKind;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** The table "hold now, command": one line per pair; the compiler refuses a gap. */
final class HoldRules {

    private HoldRules() {}

    static HoldDecision decide(@Nullable Hold hold, HoldCommand command, Levels levels) {
        if (hold == null) {
            return nothing(command, levels);
        }
        return switch (hold.state()) {
            case HELD -> held(hold, command);
            case PINNED -> pinned(hold, command);
            case SETTLED -> settled(hold, command);
            case RELEASED, EXPIRED -> over(hold, command);
        };
    }

    private static HoldDecision nothing(HoldCommand command, Levels levels) {
        return switch (command) {
            case Reserve reserve -> reserve(reserve, levels);
            case Pin _, Settle _ -> new Refuse(new HoldAnswer.Gone());
            // The reserve this belongs to may still be on its way: it has to find a tombstone.
            case Release _ -> new Become(Hold.tombstone(), Map.of(), null);
            case Expire _ -> new Refuse(new HoldAnswer.Gone());
        };
    }

    private static HoldDecision held(Hold hold, HoldCommand command) {
        return switch (command) {
            case Reserve reserve -> again(hold, reserve);
            case Pin _ -> new Become(hold.become(PINNED), Map.of(), null);
            case Settle _ -> new Refuse(new HoldAnswer.Unpinned());
            case Release _ -> giveBack(hold, RELEASED);
            case Expire expire -> isDue(hold, expire) ? giveBack(hold, EXPIRED) : new Stay(hold);
        };
    }

    private static HoldDecision pinned(Hold hold, HoldCommand command) {
        return switch (command) {
            case Reserve reserve -> again(hold, reserve);
            case Pin _ -> new Stay(hold);
            case Settle _ ->
                    new Become(
                            hold.become(SETTLED),
                            changes(hold, LevelChange::settling),
                            MovementKind.OUTBOUND);
            case Release _ -> giveBack(hold, RELEASED);
            case Expire _ -> new Stay(hold);
        };
    }

    private static HoldDecision settled(Hold hold, HoldCommand command) {
        return switch (command) {
            case Reserve reserve -> again(hold, reserve);
            case Pin _, Settle _, Expire _ -> new Stay(hold);
            case Release _ -> new Refuse(new HoldAnswer.Settled());
        };
    }

    private static HoldDecision over(Hold hold, HoldCommand command) {
        return switch (command) {
            case Reserve _, Pin _, Settle _ -> new Refuse(new HoldAnswer.Gone());
            case Release _, Expire _ -> new Stay(hold);
        };
    }

    private static HoldDecision reserve(Reserve reserve, Levels levels) {
        if (levels.available() < reserve.quantity()) {
            return new Refuse(new HoldAnswer.SoldOut(reserve.quantity(), levels.available()));
        }
        var take = Take.from(levels, reserve.quantity());
        var hold = new Hold(HELD, reserve.quantity(), take, reserve.expiresAt());
        return new Become(hold, changes(hold, LevelChange::reserving), MovementKind.RESERVATION);
    }

    /** A repeat keeps what was taken first. */
    private static HoldDecision again(Hold hold, Reserve reserve) {
        return hold.quantity() == reserve.quantity()
                ? new Stay(hold)
                : new Refuse(new HoldAnswer.Mismatch(hold.quantity(), reserve.quantity()));
    }

    private static HoldDecision giveBack(Hold hold, HoldState end) {
        return new Become(
                hold.become(end), changes(hold, LevelChange::releasing), MovementKind.RELEASE);
    }

    private static boolean isDue(Hold hold, Expire expire) {
        var expiresAt = hold.expiresAt();
        return expiresAt != null && !expiresAt.isAfter(expire.now());
    }

    private static Map<String, LevelChange> changes(Hold hold, LongFunction<LevelChange> change) {
        var changes = new HashMap<String, LevelChange>();
        hold.take().forEach((warehouse, units) -> changes.put(warehouse, change.apply(units)));
        return changes;
    }
}
