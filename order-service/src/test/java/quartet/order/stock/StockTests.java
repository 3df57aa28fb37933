package quartet.order.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;

import quartet.order.handling.Came;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.OrderLine;
import quartet.order.peers.OddServer;
import quartet.order.peers.PeerFixtures;

import java.util.List;
import java.util.Map;

class StockTests {

    private static final OrderId ORDER = new OrderId("o_" + "a".repeat(26));
    private static final List<OrderLine> LINES =
            List.of(
                    OrderLine.of("MUG", "Mug", null, Map.of(), 1, 100, 0),
                    OrderLine.of("MUG", "Mug", null, Map.of(), 2, 100, 0));
    private static final String ANSWER =
            "{\"orderId\": \""
                    + ORDER
                    + "\", \"lines\": [{\"sku\": \"MUG\", \"state\": \"%s\"}], \"x\": 1}";

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void believesAnAnswerThatNamesOrderProductAndState() {
        var done = new StockAnswer.Done(Map.of());
        assertThat(reserved(200, ANSWER.formatted("HELD"))).isEqualTo(done);
        assertThat(reserved(200, ANSWER.formatted("SETTLED"))).isEqualTo(done);
    }

    @Test
    void hearsWhereTheUnitsComeFrom() {
        var answer =
                ANSWER.formatted("HELD").replace("\"state\"", "\"take\": {\"W1\": 3}, \"state\"");
        assertThat(reserved(200, answer))
                .isEqualTo(new StockAnswer.Done(Map.of("MUG", Map.of("W1", 3))));
    }

    @Test
    void doesNotBelieveAnythingElse() {
        var unknown = new StockAnswer.Unknown();
        assertThat(reserved(200, ANSWER.formatted("RELEASED"))).isEqualTo(unknown);
        assertThat(reserved(200, ANSWER.formatted("HELD").replace("MUG", "CUP")))
                .isEqualTo(unknown);
        assertThat(reserved(200, ANSWER.formatted("HELD").replace("o_a", "o_b")))
                .isEqualTo(unknown);
        assertThat(reserved(200, "{}")).isEqualTo(unknown);
        assertThat(reserved(200, "<html>")).isEqualTo(unknown);
        assertThat(reserved(500, "{}")).isEqualTo(unknown);
        assertThat(reserved(503, "<html>")).isEqualTo(unknown);
        assertThat(reserved(503, "null")).isEqualTo(unknown);
        assertThat(alarms()).isEqualTo(3);
    }

    @Test
    void takesOnlyListedCodesForARefusal() {
        assertThat(reserved(409, "{\"code\": \"SOLD_OUT\"}")).isEqualTo(new StockAnswer.SoldOut());
        assertThat(reserved(409, "{\"code\": \"HOLD_GONE\"}")).isEqualTo(new StockAnswer.Gone());
        for (var code : List.of("HOLD_MISMATCH", "", "FORBIDDEN")) {
            assertThat(reserved(409, "{\"code\": \"" + code + "\"}"))
                    .isEqualTo(new StockAnswer.NotSent());
        }
        assertThat(reserved(404, "nothing here")).isEqualTo(new StockAnswer.NotSent());
        assertThat(alarms()).isEqualTo(4);
    }

    @Test
    void takesNotNowForAClosedDoor() {
        for (var status : List.of(429, 503)) {
            assertThat(reserved(status, "{\"code\": \"CONTENDED\"}"))
                    .isEqualTo(new StockAnswer.NotSent());
        }
        assertThat(alarms()).isZero();
    }

    @Test
    void neverTakesARefusedReleaseForAnEnd() {
        try (var server = OddServer.thatAnswers(409, "{\"code\": \"HOLD_SETTLED\"}")) {
            assertThat(stock(server.url(), 100).release(ORDER, LINES))
                    .isEqualTo(new StockAnswer.NotSent());
        }
    }

    @Test
    void takesReturnedGoodsForRestockedOnlyWhenTheCatalogNamesTheReturn() {
        assertThat(restocked(200, "{\"returnId\": \"r_a\", \"lines\": []}"))
                .isEqualTo(new StockAnswer.Done(Map.of()));
        assertThat(restocked(200, "{\"returnId\": \"r_b\"}")).isEqualTo(new StockAnswer.Unknown());
        assertThat(restocked(200, "{}")).isEqualTo(new StockAnswer.Unknown());
        assertThat(restocked(503, "{}")).isEqualTo(new StockAnswer.Unknown());
        assertThat(restocked(409, "{\"code\": \"ANY\"}")).isEqualTo(new StockAnswer.NotSent());
    }

    private StockAnswer restocked(int status, String body) {
        try (var server = OddServer.thatAnswers(status, body)) {
            return stock(server.url(), 100).restock(ORDER, "r_a", List.of(new Came("MUG", 1, 1)));
        }
    }

    @Test
    void tellsSilenceFromAClosedDoor() {
        var nobody = "";
        try (var silent = OddServer.thatNeverAnswers();
                var rude = OddServer.thatHangsUp()) {
            assertThat(pinned(silent.url())).isEqualTo(new StockAnswer.Unknown());
            assertThat(pinned(rude.url())).isEqualTo(new StockAnswer.Unknown());
            nobody = rude.url();
        }
        assertThat(pinned(nobody)).isEqualTo(new StockAnswer.NotSent());
    }

    @Test
    void opensItsCircuitForSilenceAndNotForRefusals() {
        try (var refusing = OddServer.thatAnswers(409, "{\"code\": \"SOLD_OUT\"}");
                var busy = OddServer.thatAnswers(503, "{\"code\": \"CONTENDED\"}");
                var broken = OddServer.thatAnswers(500, "{}")) {
            var refused = stock(refusing.url(), 3);
            var delayed = stock(busy.url(), 3);
            var failed = stock(broken.url(), 3);
            for (int i = 0; i < 10; i++) {
                refused.reserve(ORDER, LINES);
                delayed.reserve(ORDER, LINES);
                failed.reserve(ORDER, LINES);
            }
            assertThat(refusing.heard()).isEqualTo(10);
            assertThat(busy.heard()).isEqualTo(10);
            assertThat(broken.heard()).isEqualTo(3);
            assertThat(failed.reserve(ORDER, LINES)).isEqualTo(new StockAnswer.NotSent());
        }
    }

    private StockAnswer reserved(int status, String body) {
        try (var server = OddServer.thatAnswers(status, body)) {
            return stock(server.url(), 100).reserve(ORDER, LINES);
        }
    }

    private StockAnswer pinned(String url) {
        return stock(url, 100).pin(ORDER, LINES);
    }

    private double alarms() {
        return meters.counter("quartet.saga.alarms").count();
    }

    private Stock stock(String url, int calls) {
        return new Stock(
                PeerFixtures.client(StockApi.class, url),
                PeerFixtures.client(ReturnsApi.class, url),
                PeerFixtures.peers(calls),
                meters);
    }
}
