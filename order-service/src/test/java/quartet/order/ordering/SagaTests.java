package quartet.order.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.order.ordering.OrderFixtures.NOON;

import org.junit.jupiter.api.Test;

import quartet.order.checkout.CheckoutEvent.Answer;
import quartet.order.checkout.CheckoutEvent.Done;
import quartet.order.checkout.CheckoutEvent.Refused;
import quartet.order.checkout.CheckoutEvent.Unknown;
import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Authorising;
import quartet.order.checkout.CheckoutState.Pinning;
import quartet.order.checkout.CheckoutState.Reserving;
import quartet.order.checkout.Reason;
import quartet.order.checkout.Request;

import java.time.Instant;
import java.util.List;

class SagaTests {

    private static final Saga CLAIMED = OrderFixtures.aClaimedOrder().saga();

    @Test
    void notesWhatEachRequestCameToAndWhenAStepEnded() {
        var saga =
                CLAIMED.moved(to(new Reserving(), 1, Request.RESERVE, new Unknown()))
                        .moved(
                                to(
                                        new Authorising(),
                                        2,
                                        Request.RESERVE,
                                        new Done(Request.RESERVE)));
        assertThat(saga.log()).hasSize(2);
        var reserve = saga.log().getFirst();
        assertThat(reserve.at()).isEqualTo(NOON);
        assertThat(reserve.end()).isEqualTo(NOON.plusSeconds(2));
        assertThat(reserve.times()).isEqualTo(2);
        assertThat(reserve.asked())
                .containsExactly(new Attempts("RESERVE", "DONE", null, 2, NOON.plusSeconds(2)));
        assertThat(saga.log().getLast().end()).isNull();
    }

    @Test
    void namesTheReasonOfARefusal() {
        var refused = new Refused(Reason.OUT_OF_STOCK);
        var saga = CLAIMED.moved(to(new Authorising(), 1, Request.RESERVE, refused));
        assertThat(saga.log().getFirst().asked())
                .containsExactly(
                        new Attempts("RESERVE", "REFUSED", "OUT_OF_STOCK", 1, NOON.plusSeconds(1)));
    }

    @Test
    void keepsTheNewestEntriesAndCountsTheOthers() {
        var saga = CLAIMED;
        for (int i = 0; i < 100; i++) {
            saga = saga.moved(to(i % 2 == 0 ? new Authorising() : new Pinning(), i));
        }
        assertThat(saga.log()).hasSize(Saga.LOG);
        assertThat(saga.dropped()).isEqualTo(101 - Saga.LOG);
        assertThat(saga.log().getLast().at()).isEqualTo(NOON.plusSeconds(99));
    }

    private static Change to(CheckoutState state, int second, Request request, Answer answer) {
        return change(state, second, List.of(Asked.of(request, answer)));
    }

    private static Change to(CheckoutState state, int second) {
        return change(state, second, List.of());
    }

    private static Change change(CheckoutState state, int second, List<Asked> asked) {
        Instant at = NOON.plusSeconds(second);
        return new Change(state, "order-service", "why", at, 0, at, "test", asked);
    }
}
