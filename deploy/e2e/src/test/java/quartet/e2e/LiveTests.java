package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.e2e.LiveClient.Told;

import java.util.Map;

/** {@code GET /api/live} through the gateway: who hears of what, and what a broken stream costs. */
class LiveTests {

    private static final String CONFIRMED = "order.confirmed.v1";
    private static final String SHIPPED = "order.shipped.v1";
    private static final String DELIVERED = "order.delivered.v1";

    private final Shopping shop = RunningShop.shopping();
    private final GoodsDesk desk = new GoodsDesk(shop.operator());

    /** Streams tell in the order of the log: had the first order been for her, she would know. */
    @Test
    void tellsAGuestOfTheirOwnOrderAloneAndTheOperatorOfAll() {
        var sku = shop.product(10);
        var ada = shop.visitor();
        try (var hers = LiveClient.of(ada);
                var all = LiveClient.of(shop.operator())) {
            var foreign = shop.confirmed(shop.visitor(), sku, 1);
            all.hears(CONFIRMED, foreign);
            var own = shop.confirmed(ada, sku, 1);
            all.hears(CONFIRMED, own);
            hers.hears(CONFIRMED, own);

            assertThat(hers.events())
                    .extracting(Told::event)
                    .containsExactly(own.orderId() + ":1", own.orderId() + ":2");
            assertThat(all.events(foreign))
                    .extracting(Told::event)
                    .containsExactly(foreign.orderId() + ":1", foreign.orderId() + ":2");
        }
    }

    /** The break is in the middle of a frame: of two events that may come together one is known. */
    @Test
    void tellsWhoeverComesBackExactlyWhatTheyMissed() {
        var sku = shop.product(10);
        var ada = shop.visitor();
        try (var all = LiveClient.of(shop.operator())) {
            Answer order;
            Told known;
            try (var hers = LiveClient.of(ada)) {
                order = shop.confirmed(ada, sku, 3);
                hers.hears(CONFIRMED, order);
                known = hers.events().getFirst();
            }
            desk.ship(order, sku, 1);
            desk.ship(order, sku, 2);
            all.hears(SHIPPED, order);
            try (var hers = LiveClient.after(known.id(), ada)) {
                hers.hears(SHIPPED, order);
                desk.deliver(order);
                all.hears(DELIVERED, order);
                hers.hears(DELIVERED, order);

                var everything = all.events(order).stream().map(Told::event).toList();
                assertThat(everything).startsWith(known.event()).hasSizeGreaterThan(4);
                assertThat(hers.events())
                        .extracting(Told::event)
                        .isEqualTo(everything.subList(1, everything.size()));
            }
        }
    }

    @Test
    void saysThatAllIsToBeLoadedAgainWhereAnIdIsOfAnotherLog() {
        try (var stream = LiveClient.after("orders.7", shop.visitor())) {
            stream.hears("reset");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "orders.-1", "stock.0-0-0-0-0-0"})
    void refusesAnIdThatItNeverGave(String id) {
        var headers = Map.of("Accept", "text/event-stream", "Last-Event-ID", id);

        var answer = shop.visitor().send("GET", LiveClient.ORDERS, "", headers);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("application/problem+json"));
        assertThat(answer.text("/code")).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.text("/errors/0/field")).isEqualTo("after");
    }
}
