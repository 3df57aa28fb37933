package quartet.order.handling;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Units on their way.
 *
 * @param id {@code p_1} and on, within the order
 * @param who handed it to the carrier
 * @param deliveredAt null until it has arrived
 */
public record Parcel(
        String id,
        Units units,
        String carrier,
        String tracking,
        String who,
        Instant at,
        @Nullable Instant deliveredAt) {

    /** The first time counts. */
    Parcel delivered(Instant when) {
        return deliveredAt != null ? this : new Parcel(id, units, carrier, tracking, who, at, when);
    }
}
