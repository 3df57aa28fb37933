package quartet.order.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import static quartet.order.ordering.OrderFixtures.NOON;
import static quartet.order.ordering.OrderFixtures.aLedgerEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import quartet.order.checkout.CheckoutEvent.Done;
import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Authorising;
import quartet.order.checkout.CheckoutState.Capturing;
import quartet.order.checkout.CheckoutState.Compensating;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Ended;
import quartet.order.checkout.CheckoutState.Outcome;
import quartet.order.checkout.CheckoutState.Pinning;
import quartet.order.checkout.CheckoutState.Returning;
import quartet.order.checkout.CheckoutState.Settling;
import quartet.order.checkout.CheckoutState.Shipped;
import quartet.order.checkout.Reason;
import quartet.order.checkout.Request;
import quartet.order.checkout.Task;
import quartet.order.handling.Handling;
import quartet.order.handling.Parcels;
import quartet.order.handling.Returns;
import quartet.order.handling.Stage;
import quartet.order.handling.Units;
import quartet.order.ordering.LedgerEntry.Kind;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a change makes of an order, and what its history says of it. */
class OrderTests {

    private static final String SELF = "order-service";
    private static final long TOTAL = 5048;

    @Test
    void remembersWhoAndWhyOfEveryStatus() {
        var shipped = shipped(confirmed());
        var delivered =
                decided(
                        shipped,
                        shipped.state(),
                        "driver",
                        "everything arrived",
                        Parcels.deliver(shipped.handling(), null, Stage.LEAVING, NOON)
                                .orElseThrow());
        var refunded = refunded(delivered);

        var buyer = refunded.purchase().customer().value();
        assertThat(refunded.history())
                .extracting(StatusChange::to, StatusChange::who, StatusChange::why)
                .containsExactly(
                        tuple(OrderStatus.PENDING, buyer, null),
                        tuple(OrderStatus.CONFIRMED, SELF, "PIN done"),
                        tuple(OrderStatus.PROCESSING, "sender", "shipping decided"),
                        tuple(OrderStatus.SHIPPED, "sender", "SETTLE done"),
                        tuple(OrderStatus.DELIVERED, "driver", "everything arrived"),
                        tuple(OrderStatus.REFUNDED, "payer", "REFUND done"));
    }

    @Test
    void namesWhoCalledItOffAlsoWhenItIsDone() {
        var end = new Ended(Outcome.CANCELLED, Reason.CANCELLED_BY_CUSTOMER);
        var undoing = new Compensating(Set.of(Request.RELEASE), end);
        var cancelled =
                confirmed()
                        .after(change(undoing, "g_1", "changed my mind"))
                        .after(change(end, SELF, "RELEASE done"));

        assertThat(cancelled.history().subList(2, 4))
                .extracting(StatusChange::to, StatusChange::who, StatusChange::why)
                .containsExactly(
                        tuple(
                                OrderStatus.COMPENSATING,
                                "g_1",
                                "CANCELLED_BY_CUSTOMER: changed my mind"),
                        tuple(OrderStatus.CANCELLED, "g_1", "CANCELLED_BY_CUSTOMER"));
    }

    @Test
    void namesNobodyWhereNobodyDecided() {
        var end = new Ended(Outcome.REJECTED, Reason.OUT_OF_STOCK);
        var undoing = new Compensating(Set.of(Request.RELEASE), end);
        var rejected =
                OrderFixtures.aClaimedOrder()
                        .after(change(undoing, SELF, "OUT_OF_STOCK"))
                        .after(change(end, SELF, "RELEASE done"));

        assertThat(rejected.history().getLast())
                .isEqualTo(
                        new StatusChange(
                                OrderStatus.COMPENSATING,
                                OrderStatus.REJECTED,
                                SELF,
                                "OUT_OF_STOCK",
                                NOON));
    }

    @ParameterizedTest
    @CsvSource({
        "CANCELLED_BY_CUSTOMER, 5048, VOIDED",
        "CANCELLED_BY_CUSTOMER, 0, PENDING",
        "PAYMENT_UNKNOWN, 0, VOIDED",
        "PAYMENT_DECLINED, 5048, DECLINED"
    })
    void hearsFromTheVoidWhatBecameOfAnAuthorisationInFlight(
            Reason reason, long voided, PaymentStatus status) {
        var end = new Ended(Outcome.CANCELLED, reason);
        var undoing = new Compensating(Set.of(Request.RELEASE, Request.VOID), end);
        var waiting = new Compensating(Set.of(Request.RELEASE), end);
        var answer = aLedgerEntry(Kind.VOID, voided);
        var ended =
                OrderFixtures.aClaimedOrder()
                        .after(change(new Authorising(), SELF, "RESERVE done"))
                        .after(change(undoing, SELF, reason.name()))
                        .after(said(waiting, List.of(asked(Request.VOID, answer))))
                        .after(change(end, SELF, "RELEASE done"));

        assertThat(ended.progress().payment()).isEqualTo(status);
    }

    private static Order confirmed() {
        return Stream.of(new Authorising(), new Pinning(), new Confirmed())
                .reduce(
                        OrderFixtures.aClaimedOrder(),
                        (order, state) -> order.after(change(state, SELF, "PIN done")),
                        (_, last) -> last);
    }

    private static Order shipped(Order order) {
        var sent =
                Parcels.ship(order.handling(), Units.NONE, "Royal Mail", "RM1", "sender", NOON)
                        .orElseThrow();
        var paid =
                List.of(
                        asked(Request.AUTHORISE, aLedgerEntry(Kind.AUTHORISE, TOTAL)),
                        asked(Request.CAPTURE, aLedgerEntry(Kind.CAPTURE, TOTAL)));
        return decided(order, new Capturing(), "sender", "shipping decided", sent)
                .after(said(new Settling(), paid))
                .after(change(new Shipped(), SELF, "SETTLE done"));
    }

    private static Order refunded(Order order) {
        var owed = Returns.refund(order.handling(), "f_1", TOTAL, TOTAL, "sorry", "payer", NOON);
        var paying = new Returning(List.of(new Task(Request.REFUND, "f_1")));
        return decided(order, paying, "payer", "owed for f_1", owed)
                .after(
                        said(
                                new Shipped(),
                                List.of(asked(Request.REFUND, aLedgerEntry(Kind.REFUND, TOTAL)))));
    }

    private static Order decided(
            Order order, CheckoutState to, String who, String why, Handling after) {
        return order.after(
                new Change(
                        to,
                        who,
                        why,
                        NOON,
                        0,
                        NOON,
                        "test",
                        List.of(),
                        List.of(new Fact.Handled(after))));
    }

    private static Asked asked(Request request, LedgerEntry money) {
        return new Asked(request, new Done(request), money);
    }

    private static Change said(CheckoutState to, List<Asked> answers) {
        var why = answers.getLast().request() + " done";
        return new Change(to, SELF, why, NOON, 0, NOON, "test", answers);
    }

    private static Change change(CheckoutState to, String who, String why) {
        return new Change(to, who, why, NOON, 0, NOON, "test");
    }
}
