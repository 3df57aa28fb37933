package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.handling.Parcel;

import java.time.Instant;
import java.util.List;

/** Units that have left, as an event says it; the number they are tracked by is not for all. */
record ParcelTold(String id, List<Line> lines, String carrier, Instant at) {

    /** So many units of a line. */
    record Line(int line, String sku, int quantity) {}

    static @Nullable ParcelTold find(Order order, String id) {
        return order.handling().parcels().stream()
                .filter(parcel -> parcel.id().equals(id))
                .findFirst()
                .map(parcel -> of(parcel, order.purchase()))
                .orElse(null);
    }

    private static ParcelTold of(Parcel parcel, Purchase purchase) {
        var lines =
                parcel.units().of().entrySet().stream()
                        .map(e -> new Line(purchase.lineOf(e.getKey()), e.getKey(), e.getValue()))
                        .toList();
        return new ParcelTold(parcel.id(), lines, parcel.carrier(), parcel.at());
    }
}
