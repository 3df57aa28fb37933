package quartet.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static quartet.order.checkout.CheckoutState.Outcome.CANCELLED;
import static quartet.order.checkout.CheckoutState.Outcome.REJECTED;
import static quartet.order.checkout.Reason.CANCELLED_BY_CUSTOMER;
import static quartet.order.checkout.Reason.INVENTORY_UNAVAILABLE;
import static quartet.order.checkout.Reason.OUT_OF_STOCK;
import static quartet.order.checkout.Reason.PAYMENT_DECLINED;
import static quartet.order.checkout.Reason.PAYMENT_LAPSED;
import static quartet.order.checkout.Reason.PAYMENT_UNKNOWN;
import static quartet.order.checkout.Request.AUTHORISE;
import static quartet.order.checkout.Request.CAPTURE;
import static quartet.order.checkout.Request.PIN;
import static quartet.order.checkout.Request.REFUND;
import static quartet.order.checkout.Request.RELEASE;
import static quartet.order.checkout.Request.RESERVE;
import static quartet.order.checkout.Request.RESTOCK;
import static quartet.order.checkout.Request.SETTLE;
import static quartet.order.checkout.Request.VOID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import quartet.order.checkout.CheckoutEvent.Cancelled;
import quartet.order.checkout.CheckoutEvent.Done;
import quartet.order.checkout.CheckoutEvent.GivenUp;
import quartet.order.checkout.CheckoutEvent.NotSent;
import quartet.order.checkout.CheckoutEvent.Owed;
import quartet.order.checkout.CheckoutEvent.Refused;
import quartet.order.checkout.CheckoutEvent.ShippingDecided;
import quartet.order.checkout.CheckoutEvent.Unknown;
import quartet.order.checkout.CheckoutState.Authorising;
import quartet.order.checkout.CheckoutState.Capturing;
import quartet.order.checkout.CheckoutState.Compensating;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Ended;
import quartet.order.checkout.CheckoutState.Pinning;
import quartet.order.checkout.CheckoutState.Placing;
import quartet.order.checkout.CheckoutState.Reserving;
import quartet.order.checkout.CheckoutState.Returning;
import quartet.order.checkout.CheckoutState.Settling;
import quartet.order.checkout.CheckoutState.Shipped;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class CheckoutTests {

    private static final Task RESTOCKING = new Task(RESTOCK, "r_1");
    private static final Task REFUNDING = new Task(REFUND, "r_1");
    private static final Cancelled CANCEL = new Cancelled(CANCELLED_BY_CUSTOMER);

    @Test
    void reservesAuthorisesPinsAndConfirms() {
        assertThat(after(new Reserving(), new Done(RESERVE))).isEqualTo(new Authorising());
        assertThat(after(new Authorising(), new Done(AUTHORISE))).isEqualTo(new Pinning());
        assertThat(after(new Pinning(), new Done(PIN))).isEqualTo(new Confirmed());
    }

    @Test
    void capturesBeforeItSettles() {
        assertThat(after(new Confirmed(), new ShippingDecided())).isEqualTo(new Capturing());
        assertThat(after(new Capturing(), new Done(CAPTURE))).isEqualTo(new Settling());
        assertThat(after(new Settling(), new Done(SETTLE))).isEqualTo(new Shipped());
    }

    @Test
    void undoesTheStepInFlightEvenWhenItWasRefused() {
        assertThat(after(new Reserving(), new Refused(OUT_OF_STOCK)))
                .isEqualTo(new Compensating(Set.of(RELEASE), new Ended(REJECTED, OUT_OF_STOCK)));
        assertThat(after(new Authorising(), new Refused(PAYMENT_DECLINED)))
                .isEqualTo(
                        new Compensating(
                                Set.of(RELEASE, VOID), new Ended(REJECTED, PAYMENT_DECLINED)));
    }

    @ParameterizedTest
    @MethodSource("workingStates")
    void takesSilenceForNeitherYesNorNo(CheckoutState state) {
        assertThat(after(state, new Unknown())).isEqualTo(state);
        assertThat(after(state, new NotSent())).isEqualTo(state);
    }

    @Test
    void saysWhoWasSilentWhenItGivesUp() {
        assertThat(reasonAfter(new Reserving(), new GivenUp())).isEqualTo(INVENTORY_UNAVAILABLE);
        assertThat(reasonAfter(new Authorising(), new GivenUp())).isEqualTo(PAYMENT_UNKNOWN);
        assertThat(reasonAfter(new Pinning(), new GivenUp())).isEqualTo(INVENTORY_UNAVAILABLE);
    }

    @Test
    void endsOnlyWhenEverythingIsAcknowledged() {
        var end = new Ended(CANCELLED, CANCELLED_BY_CUSTOMER);
        var undoing = new Compensating(Set.of(RELEASE, VOID), end);
        var rest = after(undoing, new Done(VOID));
        assertThat(rest).isEqualTo(new Compensating(Set.of(RELEASE), end));
        assertThat(after(rest, new Done(RELEASE))).isEqualTo(end);
    }

    @Test
    void cancelsUntilShippingIsDecided() {
        assertThat(after(new Confirmed(), CANCEL))
                .isEqualTo(
                        new Compensating(
                                Set.of(RELEASE, VOID),
                                new Ended(CANCELLED, CANCELLED_BY_CUSTOMER)));
        assertThat(after(new Capturing(), CANCEL)).isEqualTo(new Capturing());
        assertThat(after(new Settling(), CANCEL)).isEqualTo(new Settling());
        assertThat(after(new Shipped(), CANCEL)).isEqualTo(new Shipped());
    }

    @Test
    void undoesARefusedCaptureLikeACancel() {
        assertThat(after(new Capturing(), new Refused(PAYMENT_LAPSED)))
                .isEqualTo(
                        new Compensating(
                                Set.of(RELEASE, VOID), new Ended(CANCELLED, PAYMENT_LAPSED)));
    }

    @Test
    void neverGivesUpOnceConfirmed() {
        assertThat(after(new Confirmed(), new GivenUp())).isEqualTo(new Confirmed());
        assertThat(after(new Capturing(), new GivenUp())).isEqualTo(new Capturing());
    }

    @ParameterizedTest
    @MethodSource("states")
    void announcesExactlyWhatItSays(CheckoutState state) {
        for (var event : new CheckoutEvent[] {new GivenUp(), CANCEL, new ShippingDecided()}) {
            var next = Checkout.next(state, event);
            assertThat(next.requests()).isEqualTo(Checkout.announced(next.state()));
        }
    }

    @ParameterizedTest
    @MethodSource("restingStates")
    void takesAnAnswerNobodyAskedForAsABug(CheckoutState state) {
        assertThatThrownBy(() -> Checkout.next(state, new Done(RESERVE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RESERVE")
                .hasMessageContaining(state.getClass().getSimpleName());
    }

    @Test
    void restocksThenRefundsOneReturnAfterTheOther() {
        var more = new Task(REFUND, "f_1");
        var returning = after(new Shipped(), new Owed(List.of(RESTOCKING, REFUNDING)));
        assertThat(Checkout.announced(returning)).containsExactly(RESTOCK);
        var queued = after(returning, new Owed(List.of(more)));
        assertThat(queued).isEqualTo(new Returning(List.of(RESTOCKING, REFUNDING, more)));
        assertThat(after(queued, new Owed(List.of(more)))).isEqualTo(queued);
        var refunding = after(queued, new Done(RESTOCK));
        assertThat(Checkout.announced(refunding)).containsExactly(REFUND);
        var last = after(refunding, new Done(REFUND));
        assertThat(last).isEqualTo(new Returning(List.of(more)));
        assertThat(after(last, new Done(REFUND))).isEqualTo(new Shipped());
    }

    @ParameterizedTest
    @MethodSource("states")
    void owesNothingForGoodsThatHaveNotLeft(CheckoutState state) {
        var owed = new Owed(List.of(REFUNDING));
        if (!(state instanceof Shipped || state instanceof Returning)) {
            assertThat(after(state, owed)).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @MethodSource("statesThatCannotBeRefused")
    void goesOnAskingWhereARefusalIsImpossible(CheckoutState state) {
        assertThat(after(state, new Refused(OUT_OF_STOCK))).isEqualTo(state);
    }

    static Stream<CheckoutState> statesThatCannotBeRefused() {
        return workingStates().filter(s -> !(s instanceof Placing) && !(s instanceof Capturing));
    }

    private static CheckoutState after(CheckoutState state, CheckoutEvent event) {
        return Checkout.next(state, event).state();
    }

    private static Reason reasonAfter(CheckoutState state, CheckoutEvent event) {
        return after(state, event) instanceof Compensating(_, var end)
                ? end.reason()
                : throwing(state);
    }

    private static Reason throwing(CheckoutState state) {
        throw new AssertionError("Not undone: " + state);
    }

    static Stream<CheckoutState> workingStates() {
        return Stream.of(
                new Reserving(),
                new Authorising(),
                new Pinning(),
                new Capturing(),
                new Settling(),
                new Returning(List.of(RESTOCKING, REFUNDING)),
                new Compensating(Set.of(VOID), new Ended(REJECTED, OUT_OF_STOCK)));
    }

    static Stream<CheckoutState> restingStates() {
        return Stream.of(new Confirmed(), new Shipped(), new Ended(REJECTED, OUT_OF_STOCK));
    }

    static Stream<CheckoutState> states() {
        return Stream.concat(workingStates(), restingStates());
    }
}
