package quartet.order.ordering;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import quartet.order.access.Caller;
import quartet.order.handling.FulfilmentStatus;
import quartet.order.problems.InvalidInput;
import quartet.order.problems.Parameters;

import java.util.List;
import java.util.Set;

/** Reading orders: one's own, or everybody's for operators. */
@RestController
@RequestMapping("/api/orders")
class OrderController {

    private static final Set<String> FOR_ALL = Set.of("limit", "cursor", "status");
    private static final Set<String> FOR_OPERATORS =
            Set.of(
                    "limit",
                    "cursor",
                    "status",
                    "customerId",
                    "paymentStatus",
                    "fulfilmentStatus",
                    "imported");

    private final OwnOrders own;
    private final OrderList list;

    OrderController(OwnOrders own, OrderList list) {
        this.own = own;
        this.list = list;
    }

    @GetMapping("/{id}")
    OrderView get(@PathVariable String id, @AuthenticationPrincipal Jwt token) {
        var caller = Caller.of(token);
        return OrderView.of(own.get(id, caller), caller.all());
    }

    @GetMapping
    OrderPage list(
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable OrderStatus status,
            @RequestParam @Nullable PaymentStatus paymentStatus,
            @RequestParam @Nullable FulfilmentStatus fulfilmentStatus,
            @RequestParam @Nullable String customerId,
            @RequestParam @Nullable Boolean imported,
            @AuthenticationPrincipal Jwt token,
            HttpServletRequest request) {
        var caller = Caller.of(token);
        Parameters.allow(request, caller.all() ? FOR_OPERATORS : FOR_ALL);
        if (limit < 1 || limit > 100) {
            throw InvalidInput.of("limit", "is 1 to 100");
        }
        var query =
                new OrderQuery(
                        caller.all() ? asked(customerId) : customer(caller.subject(), "token"),
                        status,
                        paymentStatus,
                        fulfilmentStatus,
                        imported,
                        limit,
                        cursor == null ? null : OrderCursor.parse(cursor));
        return page(list.read(query), limit, caller.all());
    }

    private static @Nullable CustomerId asked(@Nullable String customerId) {
        return customerId == null ? null : customer(customerId, "customerId");
    }

    private static CustomerId customer(String text, String field) {
        return CustomerId.parse(text)
                .orElseThrow(() -> InvalidInput.of(field, "is not a customer's id"));
    }

    private static OrderPage page(List<Order> found, int limit, boolean operator) {
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new OrderPage(
                shown.stream().map(order -> OrderView.of(order, operator)).toList(),
                more ? OrderCursor.of(shown.getLast()).text() : null);
    }
}
