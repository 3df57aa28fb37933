package quartet.order.handling;

import static quartet.order.handling.HandlingRefused.Code.ORDER_NOT_PROCESSABLE;

import java.util.Optional;

/** The work before goods leave: begun, picked, packed. Each repeat changes nothing. */
public final class Preparing {

    private Preparing() {}

    /**
     * @return empty if somebody works on it already
     */
    public static Optional<Handling> begin(Handling now, Stage stage) {
        if (now.progress().begun() || stage == Stage.LEAVING) {
            return Optional.empty();
        }
        refuseUnlessPromised(stage);
        return changed(now, new Preparation(true, false, Units.NONE));
    }

    /** The whole order is taken from the shelves. */
    public static Optional<Handling> pick(Handling now, Stage stage) {
        refuseUnlessPromised(stage);
        return changed(now, new Preparation(true, true, now.progress().packed()));
    }

    /**
     * @param wanted how many units lie in a box from now on, at least; none means all of the order
     */
    public static Optional<Handling> pack(Handling now, Units wanted, Stage stage) {
        refuseUnlessPromised(stage);
        var units = wanted.none() ? now.ordered() : wanted;
        if (!now.ordered().covers(units)) {
            throw new HandlingRefused(
                    ORDER_NOT_PROCESSABLE, "More is to be packed than was ordered");
        }
        return changed(now, new Preparation(true, true, now.progress().packed().max(units)));
    }

    private static Optional<Handling> changed(Handling now, Preparation next) {
        return now.progress().equals(next) ? Optional.empty() : Optional.of(now.with(next));
    }

    private static void refuseUnlessPromised(Stage stage) {
        if (stage != Stage.PROMISED) {
            throw new HandlingRefused(
                    ORDER_NOT_PROCESSABLE,
                    stage == Stage.NOTHING
                            ? "Only a confirmed order can be worked on"
                            : "It has left already");
        }
    }
}
