package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.local.check.History;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class UnderWayTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void knowsWhetherAnOrderWasOnItsWayMeanwhile() {
        var orders = UnderWay.of(lasting("place", "ok", 10, 12));

        assertThat(orders.during(fault(11, 11))).isTrue();
        assertThat(orders.during(fault(5, 20))).isTrue();
        assertThat(orders.during(fault(5, 10))).isTrue();
        assertThat(orders.during(fault(5, 9))).isFalse();
        assertThat(orders.during(fault(13, 20))).isFalse();
    }

    @Test
    void countsNeitherWhatCameToNothingNorWhatIsNoSaga() {
        assertThat(UnderWay.of(lasting("place", "fail", 10, 12)).during(fault(11, 11))).isFalse();
        assertThat(UnderWay.of(lasting("place", "info", 10, 12)).during(fault(11, 11))).isFalse();
        assertThat(UnderWay.of(lasting("read", "ok", 10, 12)).during(fault(11, 11))).isFalse();
    }

    @Test
    void countsKindsThatWereFeltMeanwhile() {
        var orders = UnderWay.of(lasting("ship", "ok", 10, 12));
        var inVain = new Incident("clock", "order", "", at(10), at(12), 0);

        assertThat(Vacuity.effectiveKinds(orders, List.of(fault(11, 13), fault(12, 14), inVain)))
                .containsExactly("freeze");
        assertThat(Vacuity.effectiveKinds(orders, List.of(fault(20, 21)))).isEmpty();
    }

    private static History lasting(String op, String end, int from, int to) {
        return History.of(
                Stream.of(
                        """
                        {"n": 1, "type": "invoke", "at": "%s", "client": "c", "op": "%s", "key": "k"}\
                        """
                                .formatted(at(from), op),
                        """
                        {"n": 1, "type": "%s", "at": "%s", "status": 200, "answer": {}}\
                        """
                                .formatted(end, at(to))));
    }

    private static Incident fault(int from, int to) {
        return new Incident("freeze", "order", "", at(from), at(to), 1);
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
