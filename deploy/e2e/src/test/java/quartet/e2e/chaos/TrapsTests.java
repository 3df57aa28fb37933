package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.e2e.proxy.Fault;
import quartet.e2e.proxy.Network;
import quartet.e2e.proxy.RecordedRequest;
import quartet.e2e.proxy.Wiretap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class TrapsTests {

    private static final RecordedRequest PIN =
            new RecordedRequest("order-catalog", "PUT", "/api/holds/o_x/pin", Map.of(), "");
    private static final RecordedRequest OTHER =
            new RecordedRequest("order-catalog", "PUT", "/api/holds/o_y/pin", Map.of(), "");

    private final Network network = new Network();
    private final Traps traps = new Traps(network);

    @Test
    void swallowsUntilItIsLifted() {
        var trap = traps.swallow(PIN::equals);

        assertThat(traps.lets(OTHER)).isTrue();
        assertThat(traps.lets(PIN)).isFalse();
        assertThat(traps.lets(PIN)).isFalse();
        traps.lift(trap);
        assertThat(traps.lets(PIN)).isTrue();

        assertThat(trap.caught()).containsExactly(PIN, PIN);
    }

    @Test
    void actsOnceAndBeforeTheRequestGoesOn() {
        var seen = new ArrayList<RecordedRequest>();
        var trap = traps.before(PIN::equals, seen::add);

        assertThat(traps.lets(OTHER)).isTrue();
        assertThat(trap.sprung()).isFalse();
        assertThat(traps.lets(PIN)).isTrue();
        assertThat(traps.lets(PIN)).isTrue();

        assertThat(seen).containsExactly(PIN);
        assertThat(trap.sprung()).isTrue();
    }

    @Test
    void breaksTheLinkOnlyBehindWhatItWaitsFor() {
        try (network) {
            var link = network.connect("order-catalog", 0, List.of(1), Wiretap.DEAF);
            traps.breakBehind(PIN::equals, new Fault.ResetReply());

            traps.lets(OTHER);
            assertThat(link.fault()).isEqualTo(new Fault.None());
            traps.lets(PIN);
            assertThat(link.fault()).isEqualTo(new Fault.ResetReply());
        }
    }
}
