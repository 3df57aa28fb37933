package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.handling.Parcel;

import java.time.Instant;
import java.util.List;

/**
 * A parcel that was handed over, or will be once it is paid for.
 *
 * @param deliveredAt null until it has arrived
 */
public record ShipmentView(
        String id,
        List<UnitsView> lines,
        String carrier,
        String tracking,
        Instant at,
        @Nullable Instant deliveredAt) {

    static ShipmentView of(Parcel parcel) {
        return new ShipmentView(
                parcel.id(),
                UnitsView.of(parcel.units()),
                parcel.carrier(),
                parcel.tracking(),
                parcel.at(),
                parcel.deliveredAt());
    }
}
