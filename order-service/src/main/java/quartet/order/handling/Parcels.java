package quartet.order.handling;

import static quartet.order.handling.HandlingRefused.Code.ORDER_NOT_DELIVERABLE;
import static quartet.order.handling.HandlingRefused.Code.ORDER_NOT_SHIPPABLE;
import static quartet.order.handling.HandlingRefused.Code.TOO_MANY;
import static quartet.order.handling.HandlingRefused.Code.TRACKING_REUSED;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Parcels on their way to the customer. Each repeat changes nothing. */
public final class Parcels {

    static final int MOST = 50;

    private Parcels() {}

    /**
     * Puts units into a parcel.
     *
     * @param wanted none for everything that is in no parcel yet
     * @return empty if this very parcel was made before
     */
    public static Optional<Handling> ship(
            Handling now, Units wanted, String carrier, String tracking, String who, Instant at) {
        var known = now.parcels().stream().filter(p -> p.tracking().equals(tracking)).findFirst();
        if (known.isPresent()) {
            if (wanted.none() || known.get().units().equals(wanted)) {
                return Optional.empty();
            }
            throw new HandlingRefused(TRACKING_REUSED, tracking + " is another parcel's number");
        }
        var units = wanted.none() ? now.unshipped() : wanted;
        if (units.none() || !now.unshipped().covers(units)) {
            throw new HandlingRefused(
                    ORDER_NOT_SHIPPABLE, "Only what is in no parcel yet can be shipped");
        }
        var count = now.parcels().size();
        if (count == MOST) {
            throw new HandlingRefused(TOO_MANY, "An order has at most %d parcels".formatted(MOST));
        }
        var parcel = new Parcel("p_" + (count + 1), units, carrier, tracking, who, at, null);
        return Optional.of(now.withParcels(Handling.plus(now.parcels(), parcel)));
    }

    /**
     * @param tracking the number of the parcel that has arrived; null if all have
     * @return empty if they had arrived before
     */
    public static Optional<Handling> deliver(
            Handling now, @Nullable String tracking, Stage stage, Instant at) {
        var meant =
                now.parcels().stream()
                        .filter(p -> tracking == null || p.tracking().equals(tracking))
                        .toList();
        if (stage != Stage.LEAVING || meant.isEmpty()) {
            throw new HandlingRefused(ORDER_NOT_DELIVERABLE, "There is no such parcel on its way");
        }
        if (meant.stream().allMatch(p -> p.deliveredAt() != null)) {
            return Optional.empty();
        }
        return Optional.of(
                now.withParcels(
                        now.parcels().stream()
                                .map(p -> meant.contains(p) ? p.delivered(at) : p)
                                .toList()));
    }
}
