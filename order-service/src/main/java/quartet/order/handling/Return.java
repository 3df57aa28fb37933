package quartet.order.handling;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Goods on their way back.
 *
 * @param id {@code r_…}: the key of everything that is asked of others for it
 * @param asked what is said to come back
 * @param reason in the words of who asked for it
 * @param came what did come back; empty until it is received
 * @param declined why nothing is taken back; null where it is
 */
public record Return(
        String id,
        Units asked,
        String reason,
        String who,
        Instant at,
        State state,
        List<Came> came,
        @Nullable String declined) {

    /** How far it is; each once, in this order, but for the last. */
    public enum State {
        REQUESTED,
        RECEIVED,
        RESTOCKED,
        REFUNDED,
        DECLINED
    }

    public Return {
        came = List.copyOf(came);
    }

    boolean open() {
        return state == State.REQUESTED;
    }

    /** Units that nobody else can return: those that came, until then those that are said to. */
    Units units() {
        if (state == State.DECLINED) {
            return Units.NONE;
        }
        return open() ? asked : Came.units(came);
    }

    /** Units that are in the house again. */
    Units back() {
        return state == State.RESTOCKED || state == State.REFUNDED ? units() : Units.NONE;
    }

    Return in(State next) {
        return new Return(id, asked, reason, who, at, next, came, declined);
    }

    Return received(List<Came> units) {
        return new Return(id, asked, reason, who, at, State.RECEIVED, units, declined);
    }

    Return declined(String why) {
        return new Return(id, asked, reason, who, at, State.DECLINED, came, why);
    }
}
