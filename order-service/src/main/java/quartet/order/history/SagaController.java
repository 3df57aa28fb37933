package quartet.order.history;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import quartet.order.ordering.OpenSagas;
import quartet.order.ordering.OrderCursor;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.OrderNotFound;
import quartet.order.ordering.Orders;
import quartet.order.problems.InvalidInput;
import quartet.order.problems.Parameters;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Reading sagas: one step by step, the open ones, or what they mean for somebody's holds. */
@RestController
@RequestMapping("/api/orders")
class SagaController {

    private static final int MOST = 100;

    private final Orders orders;
    private final OpenSagas open;
    private final Clock clock;

    SagaController(Orders orders, OpenSagas open, Clock clock) {
        this.orders = orders;
        this.open = open;
        this.clock = clock;
    }

    @GetMapping("/{id}/saga")
    SagaView get(@PathVariable String id) {
        return OrderId.parse(id)
                .flatMap(orders::find)
                .map(order -> SagaView.of(order, clock.instant()))
                .orElseThrow(OrderNotFound::new);
    }

    @GetMapping("/sagas")
    OpenSagaPage list(
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam @Nullable String cursor,
            HttpServletRequest request) {
        Parameters.allow(request, Set.of("limit", "cursor"));
        if (limit < 1 || limit > MOST) {
            throw InvalidInput.of("limit", "is 1 to " + MOST);
        }
        var after = cursor == null ? null : OrderCursor.parse(cursor);
        var found = open.oldest(after, limit + 1);
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var now = clock.instant();
        return new OpenSagaPage(
                shown.stream().map(order -> OpenSaga.of(order, now)).toList(),
                more ? OrderCursor.of(shown.getLast()).text() : null);
    }

    @GetMapping("/sagas/states")
    SagaStates states(@RequestParam List<String> id, HttpServletRequest request) {
        Parameters.allow(request, Set.of("id"));
        if (id.isEmpty() || id.size() > MOST) {
            throw InvalidInput.of("id", "are 1 to " + MOST);
        }
        var ids = id.stream().distinct().map(SagaController::parsed).toList();
        return SagaStates.of(open.states(ids));
    }

    private static OrderId parsed(String id) {
        return OrderId.parse(id).orElseThrow(() -> InvalidInput.of("id", "is not an order's id"));
    }
}
