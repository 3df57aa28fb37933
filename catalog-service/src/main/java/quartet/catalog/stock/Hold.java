package quartet.catalog.stock;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Units of one SKU set aside for one order.
 *
 * @param take from which warehouse how many; keeps its value when the hold ends
 * @param expiresAt set while the hold is HELD
 */
public record Hold(
        HoldState state,
        int quantity,
        SortedMap<String, Integer> take,
        @Nullable Instant expiresAt) {

    public Hold {
        take = Collections.unmodifiableSortedMap(new TreeMap<>(take));
        int taken = take.values().stream().mapToInt(Integer::intValue).sum();
        if (taken != quantity) {
            throw new IllegalArgumentException(quantity + " units, but taken are " + take);
        }
    }

    /** A hold that refuses whoever comes late, without ever having had any units. */
    public static Hold tombstone() {
        return new Hold(HoldState.RELEASED, 0, new TreeMap<>(Map.of()), null);
    }

    /** The same units in a later state, in which nothing expires. */
    public Hold become(HoldState later) {
        if (later.compareTo(state) <= 0) {
            throw new IllegalStateException("A hold never goes from " + state + " to " + later);
        }
        return new Hold(later, quantity, take, null);
    }
}
