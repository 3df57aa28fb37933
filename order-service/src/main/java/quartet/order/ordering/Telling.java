package quartet.order.ordering;

import static quartet.order.handling.Stage.LEAVING;

import org.jspecify.annotations.Nullable;

import quartet.order.handling.Parcel;
import quartet.order.handling.Return;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which change of an order is told to others, and under which name; at most one at a time. */
final class Telling {

    /**
     * An event on its way into the outbox.
     *
     * @param about the parcel, return or refund it is about; null where it is about the order
     */
    record Event(String type, @Nullable String about) {

        boolean isAbout(String other) {
            return type.equals(other) && about != null;
        }

        String subject() {
            return Objects.requireNonNull(about, type);
        }
    }

    private Telling() {}

    /** What an order begins with. The one event of an imported one is that it was confirmed. */
    static Event first(Order order) {
        var type = order.purchase().imported() ? "order.confirmed.v1" : "order.placed.v1";
        return new Event(type, null);
    }

    static Optional<Event> of(Order before, Order after) {
        return Optional.ofNullable(status(before, after))
                .or(() -> parcel(before, after))
                .or(() -> returned(before, after))
                .or(() -> refunded(before, after))
                .or(() -> delivered(before, after));
    }

    private static @Nullable Event status(Order before, Order after) {
        if (before.progress().status() == after.progress().status()) {
            return null;
        }
        return switch (after.progress().status()) {
            case CONFIRMED -> new Event("order.confirmed.v1", null);
            case PROCESSING -> new Event("order.processing.v1", null);
            case REJECTED -> new Event("order.rejected.v1", null);
            case CANCELLED -> new Event("order.cancelled.v1", null);
            case PENDING, COMPENSATING, SHIPPED, DELIVERED, REFUNDED -> null;
        };
    }

    /** What is in a parcel has left once it is paid for. */
    private static Optional<Event> parcel(Order before, Order after) {
        var left = leaving(after);
        return left.size() == leaving(before).size()
                ? Optional.empty()
                : Optional.of(new Event("order.shipped.v1", left.getLast().id()));
    }

    private static Optional<Event> returned(Order before, Order after) {
        return after.handling().returns().stream()
                .filter(one -> one.state() == Return.State.RESTOCKED)
                .filter(one -> !before.handling().returns().contains(one))
                .findFirst()
                .map(one -> new Event("order.returned.v1", one.id()));
    }

    private static Optional<Event> refunded(Order before, Order after) {
        return after.handling().refunds().stream()
                .filter(one -> one.doneAt() != null)
                .filter(one -> !before.handling().refunds().contains(one))
                .findFirst()
                .map(one -> new Event("order.refunded.v1", one.id()));
    }

    private static Optional<Event> delivered(Order before, Order after) {
        var now = !before.handling().delivered() && after.handling().delivered();
        return now && !after.purchase().imported()
                ? Optional.of(new Event("order.delivered.v1", null))
                : Optional.empty();
    }

    private static List<Parcel> leaving(Order order) {
        return Progress.stage(order.state()) == LEAVING ? order.handling().parcels() : List.of();
    }
}
