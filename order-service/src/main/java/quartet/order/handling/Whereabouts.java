package quartet.order.handling;

import static quartet.order.handling.FulfilmentStatus.ALLOCATED;
import static quartet.order.handling.FulfilmentStatus.DELIVERED;
import static quartet.order.handling.FulfilmentStatus.PACKED;
import static quartet.order.handling.FulfilmentStatus.PARTIALLY_SHIPPED;
import static quartet.order.handling.FulfilmentStatus.PENDING;
import static quartet.order.handling.FulfilmentStatus.PICKED;
import static quartet.order.handling.FulfilmentStatus.RETURNED;
import static quartet.order.handling.FulfilmentStatus.SHIPPED;

import java.util.EnumSet;
import java.util.stream.Collectors;

/** Where goods are, derived from what was done with them. */
public final class Whereabouts {

    private Whereabouts() {}

    /** Of the whole order: the least of its items, but partly shipped if anything has left. */
    public static FulfilmentStatus of(Handling handling, Stage stage) {
        var all =
                handling.items().stream()
                        .map(item -> of(item, handling, stage))
                        .collect(
                                Collectors.toCollection(
                                        () -> EnumSet.noneOf(FulfilmentStatus.class)));
        var least = all.stream().min(FulfilmentStatus::compareTo).orElse(PENDING);
        var left = all.stream().anyMatch(status -> status.compareTo(PARTIALLY_SHIPPED) >= 0);
        return left && least.compareTo(SHIPPED) < 0 ? PARTIALLY_SHIPPED : least;
    }

    /** Of all units of one item. */
    public static FulfilmentStatus of(Item item, Handling handling, Stage stage) {
        return switch (stage) {
            case NOTHING -> PENDING;
            case PROMISED -> prepared(item, handling.progress());
            case LEAVING -> gone(item, handling);
        };
    }

    private static FulfilmentStatus prepared(Item item, Preparation progress) {
        if (progress.packed().of(item.sku()) >= item.quantity()) {
            return PACKED;
        }
        return progress.picked() ? PICKED : ALLOCATED;
    }

    private static FulfilmentStatus gone(Item item, Handling handling) {
        var sku = item.sku();
        if (handling.back().of(sku) >= item.quantity()) {
            return RETURNED;
        }
        if (handling.arrived().of(sku) >= item.quantity()) {
            return DELIVERED;
        }
        var sent = handling.shipped().of(sku);
        if (sent >= item.quantity()) {
            return SHIPPED;
        }
        return sent > 0 ? PARTIALLY_SHIPPED : prepared(item, handling.progress());
    }
}
