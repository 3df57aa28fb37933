package quartet.order.stock;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import quartet.order.handling.Came;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.OrderLine;
import quartet.order.peers.Peer;
import quartet.order.peers.Peers;
import quartet.order.peers.Reply;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Holds in catalog-service, in our words. Silence is an answer, not an exception. */
@Component
public class Stock {

    private static final Logger log = LoggerFactory.getLogger(Stock.class);

    private final StockApi api;
    private final ReturnsApi returns;
    private final Peer peer;
    private final Counter alarms;

    Stock(StockApi api, ReturnsApi returns, Peers peers, MeterRegistry meters) {
        this.api = api;
        this.returns = returns;
        this.alarms = meters.counter("quartet.saga.alarms");
        this.peer = peers.peer("catalog");
    }

    /** A repeat may find the holds pinned or settled already. */
    public StockAnswer reserve(OrderId order, List<OrderLine> lines) {
        return ask(
                order,
                lines,
                api::reserve,
                Set.of("HELD", "PINNED", "SETTLED"),
                "SOLD_OUT",
                "HOLD_GONE");
    }

    public StockAnswer pin(OrderId order, List<OrderLine> lines) {
        return ask(order, lines, api::pin, Set.of("PINNED", "SETTLED"), "HOLD_GONE");
    }

    /** Cannot be refused: only pinned holds are settled. */
    public StockAnswer settle(OrderId order, List<OrderLine> lines) {
        return ask(order, lines, api::settle, Set.of("SETTLED"));
    }

    /** Cannot be refused; what was never reserved gets a tombstone. */
    public StockAnswer release(OrderId order, List<OrderLine> lines) {
        return ask(order, lines, api::release, Set.of("RELEASED", "EXPIRED"));
    }

    /**
     * Takes returned goods back into stock. Cannot be refused; the return's id is the key.
     *
     * @param came what can be sold again, and what cannot
     */
    public StockAnswer restock(OrderId order, String returnId, List<Came> came) {
        var request = new RestockRequest(order.value(), came);
        return switch (peer.call(() -> returns.restock(returnId, request))) {
            case Reply.Answered(var view) when view.returnId().equals(returnId) ->
                    new StockAnswer.Done(Map.of());
            case Reply.Answered(var view) -> unreadable(order, view);
            case Reply.TurnedDown(var status, var problem) ->
                    refusal(order, status, problem.code(), Set.of());
            case Reply.NotSent<RestockView> _ -> new StockAnswer.NotSent();
            case Reply.Silence<RestockView> _ -> new StockAnswer.Unknown();
        };
    }

    private StockAnswer ask(
            OrderId order,
            List<OrderLine> lines,
            BiFunction<String, HoldRequest, HoldView> call,
            Set<String> done,
            String... refusals) {
        var request = HoldRequest.of(lines);
        return switch (peer.call(() -> call.apply(order.value(), request))) {
            case Reply.Answered(var view) when view.confirms(order.value(), request, done) ->
                    new StockAnswer.Done(view.takes());
            case Reply.Answered(var view) -> unreadable(order, view);
            case Reply.TurnedDown(var status, var problem) ->
                    refusal(order, status, problem.code(), Set.of(refusals));
            case Reply.NotSent<HoldView> _ -> new StockAnswer.NotSent();
            case Reply.Silence<HoldView> _ -> new StockAnswer.Unknown();
        };
    }

    private StockAnswer refusal(OrderId order, int status, String code, Set<String> refusals) {
        if (!refusals.contains(code)) {
            alarm("should not have got %d %s for %s".formatted(status, code, order));
            return new StockAnswer.NotSent();
        }
        return code.equals("SOLD_OUT") ? new StockAnswer.SoldOut() : new StockAnswer.Gone();
    }

    private StockAnswer unreadable(OrderId order, Record view) {
        alarm("asked about %s, it answers %s".formatted(order, view));
        return new StockAnswer.Unknown();
    }

    private void alarm(String what) {
        log.error("ALARM: catalog-service: {}", what);
        alarms.increment();
    }
}
