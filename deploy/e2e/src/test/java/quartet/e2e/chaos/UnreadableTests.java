package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

import quartet.e2e.chaos.Unreadable.Kind;

class UnreadableTests {

    @Test
    void putsNothingWithoutAKeyWhereTheBrokerWouldRefuseIt() {
        assertThat(Unreadable.topics()).containsExactly("orders", "products", "stock");
        assertThat(Unreadable.kinds("orders")).containsExactly(Kind.values());
        assertThat(Unreadable.kinds("products")).doesNotContain(Kind.NO_KEY).hasSize(6);
        assertThat(Unreadable.kinds("stock")).doesNotContain(Kind.NO_KEY);
    }

    @Test
    void namesEachByTheIdThatStandsInTheHistory() {
        for (var topic : Unreadable.topics()) {
            for (var kind : Unreadable.kinds(topic)) {
                assertThat(header(topic, kind, "id")).isEqualTo("poison-1");
            }
        }
    }

    @Test
    void isWrongInOneWay() {
        assertThat(header("orders", Kind.UNKNOWN_VERSION, "type")).isEqualTo("order.confirmed.v9");
        assertThat(header("products", Kind.LARGE, "type")).isEqualTo("product.updated.v1");
        assertThat(of("orders", Kind.NO_KEY).asRecord().key()).isNull();
        assertThat(of("orders", Kind.LARGE).asRecord().value()).hasSize(1_000_000);
        assertThat(of("orders", Kind.MANY_HEADERS).asRecord().headers()).hasSizeGreaterThan(500);
    }

    /** Each is also to fit into a dead letter, which producers send only up to 1 MiB. */
    @Test
    void leavesRoomForWhatADeadLetterCarriesOnTop() {
        for (var kind : Kind.values()) {
            var message = of("orders", kind).asRecord();
            long size = message.value().length;
            for (Header header : message.headers()) {
                size += header.key().length() + header.value().length;
            }
            assertThat(size).isLessThan(1024 * 1024 - 40_000);
        }
    }

    private static String header(String topic, Kind kind, String name) {
        return new String(of(topic, kind).asRecord().headers().lastHeader(name).value());
    }

    private static Unreadable of(String topic, Kind kind) {
        return new Unreadable(topic, kind, "poison-1");
    }
}
