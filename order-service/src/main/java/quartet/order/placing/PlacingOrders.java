package quartet.order.placing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import quartet.order.carts.CartView;
import quartet.order.carts.Carts;
import quartet.order.orchestration.Sagas;
import quartet.order.ordering.CustomerId;
import quartet.order.ordering.IdempotencyKey;
import quartet.order.ordering.KeyReused;
import quartet.order.ordering.Money;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.OrderNumbers;
import quartet.order.ordering.Orders;
import quartet.order.ordering.Purchase;
import quartet.order.pricing.Pricing;
import quartet.order.pricing.Quote;
import quartet.order.pricing.Wanted;
import quartet.order.problems.InvalidInput;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Claims an order and sees it through, as far as the caller can wait. The claim's id stands for the
 * key, so whoever sends again finds the order instead of making a second one.
 */
@Component
class PlacingOrders {

    private final Orders orders;
    private final OrderNumbers numbers;
    private final Pricing pricing;
    private final Carts carts;
    private final Sagas sagas;
    private final Overload overload;
    private final OpenOrders open;
    private final PlacingProperties properties;
    private final Admission admission;

    PlacingOrders(
            Orders orders,
            OrderNumbers numbers,
            Pricing pricing,
            Carts carts,
            Sagas sagas,
            Overload overload,
            OpenOrders open,
            PlacingProperties properties) {
        this.orders = orders;
        this.numbers = numbers;
        this.pricing = pricing;
        this.carts = carts;
        this.sagas = sagas;
        this.overload = overload;
        this.open = open;
        this.properties = properties;
        this.admission = new Admission(properties);
    }

    /**
     * @return the order at rest, or as it stands when the wait is over
     * @throws OrderRefused if nothing was ordered
     * @throws KeyReused if the key stands for another order
     */
    Order place(CustomerId customer, IdempotencyKey key, PlaceOrder request) {
        var id = OrderId.of(customer, key.value());
        var fingerprint = Fingerprint.of(request);
        return replay(id, fingerprint)
                .orElseGet(() -> admission.in(() -> place(id, customer, fingerprint, request)));
    }

    /** Looked up before anything else is: a repeat must not depend on today's prices. */
    private Optional<Order> replay(OrderId id, String fingerprint) {
        return orders.find(id).map(order -> same(order, fingerprint));
    }

    private Order same(Order order, String fingerprint) {
        if (!order.purchase().fingerprint().equals(fingerprint)) {
            throw new KeyReused("order");
        }
        return sagas.await(order, properties.answerWithin());
    }

    private Order place(OrderId id, CustomerId customer, String fingerprint, PlaceOrder request) {
        overload.refuse();
        var claimed =
                open.in(customer, id, () -> claim(id, customer, fingerprint, request)).orElse(null);
        return claimed == null
                ? replay(id, fingerprint)
                        .orElseThrow(
                                () -> new IllegalStateException(id + " is neither here nor there"))
                : sagas.startAndAwait(claimed, properties.answerWithin());
    }

    /**
     * @return empty if the same request was faster elsewhere
     */
    private Optional<Order> claim(
            OrderId id, CustomerId customer, String fingerprint, PlaceOrder request) {
        var wanted = wanted(customer, request);
        var priced = priced(wanted, request);
        refuseIfUnexpected(request.expectedTotal(), priced);
        var now = sagas.now();
        var purchase =
                new Purchase(
                        numbers.next(now),
                        customer,
                        fingerprint,
                        now,
                        priced.lines(),
                        priced.totals(),
                        priced.currency(),
                        request.toDelivery(),
                        request.payment().token(),
                        "CARD",
                        request.fromCart(),
                        false);
        var order =
                Order.claim(id, purchase, sagas.writer(), sagas.leaseEnd(), sagas.giveUpAt(now));
        return orders.claim(order) ? Optional.of(order) : Optional.empty();
    }

    private List<Wanted> wanted(CustomerId customer, PlaceOrder request) {
        refuseLongLines(Objects.requireNonNullElse(request.lines(), List.of()));
        var wanted = request.fromCart() ? cart(customer) : request.wanted();
        if (wanted.size() > properties.mostLines()) {
            throw InvalidInput.of("lines", "are at most " + properties.mostLines());
        }
        for (var want : wanted) {
            if (want.quantity() > properties.mostUnits()) {
                throw InvalidInput.of(
                        "lines",
                        want.sku() + " is ordered at most " + properties.mostUnits() + " times");
            }
        }
        return wanted;
    }

    private void refuseLongLines(List<PlaceOrder.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).quantity() > properties.mostUnits()) {
                throw InvalidInput.of(
                        "lines[%d].quantity".formatted(i), "is at most " + properties.mostUnits());
            }
        }
    }

    private List<Wanted> cart(CustomerId customer) {
        var items = carts.of(customer).orElseThrow(() -> new OrderRefused.Unavailable("The cart"));
        Map<String, Integer> units = new TreeMap<>();
        for (CartView.Item item : items) {
            units.merge(item.sku(), item.quantity(), Math::addExact);
        }
        if (units.isEmpty()) {
            throw new OrderRefused.CartEmpty();
        }
        return units.entrySet().stream().map(e -> new Wanted(e.getKey(), e.getValue())).toList();
    }

    private Quote.Priced priced(List<Wanted> wanted, PlaceOrder request) {
        if (!request.coupons().isEmpty()) {
            throw new OrderRefused.CouponUnknown();
        }
        var address = request.shippingAddress();
        return switch (pricing.quote(
                wanted, request.method(), address.country(), address.state())) {
            case Quote.Priced priced -> priced;
            case Quote.NotSold(var skus) -> throw new OrderRefused.NotSold(skus);
            case Quote.NoSuchShipping(var known) ->
                    throw InvalidInput.of("shippingMethod", "is one of " + known);
            case Quote.Unavailable _ -> throw new OrderRefused.Unavailable("The catalog");
        };
    }

    private static void refuseIfUnexpected(@Nullable Money expected, Quote.Priced priced) {
        var actual = new Money(priced.totals().total(), priced.currency());
        if (expected != null && !expected.equals(actual)) {
            throw new OrderRefused.TotalChanged(expected, actual);
        }
    }
}
