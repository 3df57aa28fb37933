package quartet.catalog.holds;

import org.jspecify.annotations.Nullable;

import quartet.catalog.stock.Hold;
import quartet.catalog.stock.LevelChange;
import quartet.catalog.stock.MovementKind;

import java.util.Map;

/** What the rules say to a command. */
sealed interface HoldDecision {

    /**
     * A write.
     *
     * @param kind of the movement, null where no level changes
     */
    record Become(Hold hold, Map<String, LevelChange> changes, @Nullable MovementKind kind)
            implements HoldDecision {}

    /** It is so already. */
    record Stay(Hold hold) implements HoldDecision {}

    /** No, and nothing is written. */
    record Refuse(HoldAnswer.No no) implements HoldDecision {}
}
