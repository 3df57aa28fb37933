package quartet.order.payment;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import quartet.order.ordering.OrderCursor;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.OrderList;
import quartet.order.ordering.OrderNotFound;
import quartet.order.ordering.OrderQuery;
import quartet.order.ordering.Orders;
import quartet.order.ordering.PaymentStatus;
import quartet.order.problems.InvalidInput;
import quartet.order.problems.Parameters;

import java.util.List;
import java.util.Set;

/** The ledgers, for operators. Imported orders have none: they were paid long ago. */
@RestController
@RequestMapping("/api/payments")
class PaymentController {

    private static final Set<String> PARAMETERS = Set.of("orderId", "status", "limit", "cursor");

    private final Orders orders;
    private final OrderList list;

    PaymentController(Orders orders, OrderList list) {
        this.orders = orders;
        this.list = list;
    }

    @GetMapping("/{orderId}")
    PaymentRecord get(@PathVariable String orderId) {
        return OrderId.parse(orderId)
                .flatMap(orders::find)
                .map(PaymentRecord::of)
                .orElseThrow(OrderNotFound::new);
    }

    @GetMapping
    PaymentPage list(
            @RequestParam @Nullable String orderId,
            @RequestParam @Nullable PaymentStatus status,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam @Nullable String cursor,
            HttpServletRequest request) {
        Parameters.allow(request, PARAMETERS);
        if (limit < 1 || limit > 100) {
            throw InvalidInput.of("limit", "is 1 to 100");
        }
        return orderId == null ? page(status, limit, cursor) : one(orderId, status);
    }

    private PaymentPage one(String orderId, @Nullable PaymentStatus status) {
        var id =
                OrderId.parse(orderId)
                        .orElseThrow(() -> InvalidInput.of("orderId", "is not an order's id"));
        return new PaymentPage(
                orders.find(id).stream()
                        .map(PaymentRecord::of)
                        .filter(payment -> status == null || payment.status() == status)
                        .toList(),
                null);
    }

    private PaymentPage page(@Nullable PaymentStatus status, int limit, @Nullable String cursor) {
        var after = cursor == null ? null : OrderCursor.parse(cursor);
        var found = list.read(new OrderQuery(null, null, status, null, false, limit, after));
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new PaymentPage(
                List.copyOf(shown.stream().map(PaymentRecord::of).toList()),
                more ? OrderCursor.of(shown.getLast()).text() : null);
    }
}
