package quartet.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

import quartet.analytics.OrderMessages;
import quartet.analytics.Tokens;
import quartet.analytics.WholeService;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** From Kafka to a browser. */
@WholeService
class LiveApplicationTests {

    private static final Instant AT = Instant.parse("2031-01-01T00:00:00Z");

    @Autowired private KafkaTemplate<byte[], byte[]> kafka;
    @Autowired private ConsumerFactory<?, ?> consumers;
    @Autowired private JsonMapper json;
    @Autowired private Clock clock;
    @LocalServerPort private int port;

    private final String ada = aGuest();
    private final String bob = aGuest();

    @Test
    void speaksAtOnceAndEverySoOften() throws Exception {
        try (var listener = listen("", ada)) {
            assertThat(listener.firstByteMs()).isLessThan(500);
            await().atMost(Duration.ofSeconds(20)).until(() -> listener.comments().size() >= 3);
            await().atMost(Duration.ofSeconds(20)).until(() -> listener.heard("position"));
            assertThat(listener.comments()).last().isEqualTo("listening");
        }
    }

    @Test
    void tellsAGuestTheirOwnOrdersAndAnOperatorAll() throws Exception {
        var hers = OrderMessages.anOrderId();
        var his = OrderMessages.anOrderId();
        try (var guest = listen("?topics=orders", ada);
                var operator = listenAs(Tokens.of("operator"), "?topics=orders")) {
            await().until(() -> guest.heard("position") && operator.heard("position"));
            place(bob, his, 1);
            place(ada, hers, 1);
            place(bob, his, 2);

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> ordersIn(operator, his, hers).size() == 3);
            await().atMost(Duration.ofSeconds(10)).until(() -> guest.told().size() == 1);
            assertThat(guest.told())
                    .singleElement()
                    .satisfies(
                            event ->
                                    assertThat(event.data())
                                            .startsWith(
                                                    "{\"id\":\"%s:1\",\"type\":\"order.placed.v1\",\"orderId\":"
                                                            .formatted(hers))
                                            .contains("\"customerId\":\"" + ada + "\""));
        }
    }

    @Test
    void losesAndDoublesNothingAcrossReconnects() throws Exception {
        var order = OrderMessages.anOrderId();
        var heard = new ArrayList<String>();
        String last = "";
        int sent = 0;
        for (int round = 0; round < 5; round++) {
            var after = last.isEmpty() ? "" : "&after=" + last;
            try (var listener = listen("?topics=orders" + after, ada)) {
                await().until(() -> listener.heard("position"));
                place(ada, order, ++sent);
                place(ada, order, ++sent);
                int expected = sent - heard.size();
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> listener.told().size() >= expected);
                heard.addAll(idsOf(listener));
                last = listener.lastId();
            }
            // While nobody listens.
            place(ada, order, ++sent);
            place(bob, OrderMessages.anOrderId(), 1);
        }
        assertThat(heard)
                .isEqualTo(
                        Stream.iterate(1, i -> i + 1).limit(14).map(i -> order + ":" + i).toList());
    }

    @Test
    void goesOnAtAnotherInstance() throws Exception {
        var order = OrderMessages.anOrderId();
        String last;
        try (var listener = listen("?topics=orders", ada)) {
            await().until(() -> listener.heard("position"));
            place(ada, order, 1);
            await().atMost(Duration.ofSeconds(10)).until(() -> listener.told().size() == 1);
            last = listener.lastId();
        }
        place(ada, order, 2);
        var window = new Window(LiveFixtures.keeping(500));
        var other =
                new LogReader(
                        consumers,
                        window,
                        new Telling(json),
                        new Pulse(clock),
                        clock,
                        LiveFixtures.keeping(500));
        other.start();
        try {
            var place = Positions.read(last, LiveFixtures.ORDERS);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () ->
                                    assertThat(window.since(place, LiveFixtures.ORDERS))
                                            .isInstanceOfSatisfying(
                                                    News.Since.class,
                                                    news ->
                                                            assertThat(
                                                                            news.of(
                                                                                    new Viewer(
                                                                                            ada,
                                                                                            false)))
                                                                    .singleElement()
                                                                    .satisfies(
                                                                            event ->
                                                                                    assertThat(
                                                                                                    event
                                                                                                            .json())
                                                                                            .contains(
                                                                                                    order
                                                                                                            + ":2"))));
        } finally {
            other.stop();
        }
    }

    @Test
    void tellsWhoWasAwayTooLongToLoadAgain() throws Exception {
        String longAgo = "orders.0-0-0-0-0-0";
        place(ada, OrderMessages.anOrderId(), 1);
        for (int i = 0; i < 700; i++) {
            kafka.send(message(bob, OrderMessages.anOrderId(), 1));
        }
        kafka.flush();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            try (var listener = listen("?topics=orders&after=" + longAgo, ada)) {
                                await().atMost(Duration.ofSeconds(2))
                                        .until(() -> listener.heard("reset"));
                            }
                        });
    }

    private Listener listen(String query, String guest) throws IOException, InterruptedException {
        return listenAs(Tokens.ofGuest(guest), query);
    }

    private Listener listenAs(String token, String query) throws IOException, InterruptedException {
        return new Listener(port, query, token);
    }

    private void place(String customer, String order, int seq) {
        kafka.send(message(customer, order, seq)).join();
    }

    private static org.apache.kafka.clients.producer.ProducerRecord<byte[], byte[]> message(
            String customer, String order, int seq) {
        return OrderMessages.orderOf(customer, "order.placed.v1", order, seq, AT).sent();
    }

    private static List<String> ordersIn(Listener listener, String... orders) {
        return idsOf(listener).stream()
                .filter(id -> Stream.of(orders).anyMatch(id::startsWith))
                .toList();
    }

    private static List<String> idsOf(Listener listener) {
        return listener.told().stream()
                .map(event -> event.data().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private static String aGuest() {
        return "g_" + UUID.randomUUID().toString().replaceAll("[^a-f2-7]", "a").substring(0, 26);
    }
}
