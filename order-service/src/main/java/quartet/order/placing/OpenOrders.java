package quartet.order.placing;

import org.springframework.stereotype.Component;

import quartet.order.ordering.CustomerId;
import quartet.order.ordering.OpenSagas;
import quartet.order.ordering.OrderId;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * So many orders of one customer may be under way at a time: whoever reserves and leaves takes no
 * more of the stock than that. Exact within an instance; instances do not hear of each other's
 * orders before those are stored.
 */
@Component
class OpenOrders {

    private final OpenSagas sagas;
    private final int most;
    private final Map<CustomerId, Set<String>> beingStored = new ConcurrentHashMap<>();

    OpenOrders(OpenSagas sagas, PlacingProperties properties) {
        this.sagas = sagas;
        this.most = properties.openOrders();
    }

    /**
     * Stores an order unless there are too many.
     *
     * @throws OrderRefused.TooManyOpen and nothing is stored
     */
    <T> T in(CustomerId customer, OrderId id, Supplier<T> store) {
        add(customer, id);
        try {
            // These first: what is stored meanwhile shows in one of the two, at least.
            var others = beingStored(customer);
            others.addAll(sagas.of(customer, most + 1));
            others.remove(id.value());
            if (others.size() >= most) {
                throw new OrderRefused.TooManyOpen(most);
            }
            return store.get();
        } finally {
            remove(customer, id);
        }
    }

    private void add(CustomerId customer, OrderId id) {
        beingStored.compute(
                customer,
                (_, ids) -> {
                    var more = ids == null ? new HashSet<String>() : new HashSet<>(ids);
                    more.add(id.value());
                    return more;
                });
    }

    private Set<String> beingStored(CustomerId customer) {
        return new HashSet<>(beingStored.getOrDefault(customer, Set.of()));
    }

    private void remove(CustomerId customer, OrderId id) {
        beingStored.computeIfPresent(
                customer,
                (_, ids) -> {
                    var fewer = new HashSet<>(ids);
                    fewer.remove(id.value());
                    return fewer.isEmpty() ? null : fewer;
                });
    }
}
