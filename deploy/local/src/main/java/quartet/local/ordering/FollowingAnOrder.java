package quartet.local.ordering;

import quartet.local.shop.OrderForm;
import quartet.local.shop.Pause;
import quartet.local.shop.Request;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;
import quartet.local.status.Screen;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Places one order as a guest and tells what becomes of it: its status, and when each database
 * knows of it. What each of them counted before is compared with what it counts now.
 */
public final class FollowingAnOrder {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final List<String> ENDS =
            List.of("CONFIRMED", "REJECTED", "CANCELLED", "PROCESSING", "SHIPPED", "DELIVERED");

    private final Shop shop;
    private final Screen screen;
    private final InstantSource clock;
    private final Pause pause;

    public FollowingAnOrder(Shop shop, Screen screen, InstantSource clock, Pause pause) {
        this.shop = shop;
        this.screen = screen;
        this.clock = clock;
        this.pause = pause;
    }

    /** Returns when the order has ended and, if it was confirmed, every database shows it. */
    public void place(String sku, int quantity, String token)
            throws ShopRefused, InterruptedException {
        var arrival = new Arrival(shop, screen, clock, pause, sku);
        arrival.begin();
        var begun = clock.instant();
        var answer =
                shop.asGuest(
                                OrderForm.of(sku, quantity, token)
                                        .request("up-order-" + UUID.randomUUID()))
                        .expectOk();
        var cookie = answer.header("Set-Cookie").orElse("").split(";", 2)[0];
        var id = answer.body().path("id").asString("");
        screen.say("POST /api/orders  " + answer.status() + "  " + id);
        var order = untilItEnds(id, cookie, answer.body(), begun);
        tell(order);
        if (order.path("status").asString("").equals("CONFIRMED")) {
            arrival.await(quantity, begun, LONGEST);
        }
    }

    private JsonNode untilItEnds(String id, String cookie, JsonNode first, Instant begun)
            throws ShopRefused, InterruptedException {
        var order = first;
        var shown = "";
        while (true) {
            var status = order.path("status").asString("");
            if (!status.equals(shown)) {
                screen.ok("order", status + reason(order), since(begun));
                shown = status;
            }
            if (ENDS.contains(status) || since(begun).compareTo(LONGEST) > 0) {
                return order;
            }
            pause.of(BETWEEN_LOOKS);
            var request = Request.get("/api/orders/" + id).with("Cookie", cookie);
            order = shop.asGuest(request).expectOk().body();
        }
    }

    private void tell(JsonNode order) {
        for (var change : order.path("statusHistory")) {
            screen.say(
                    "    %s  %s -> %s"
                            .formatted(
                                    change.path("at").asString(""),
                                    change.path("from").asString("-"),
                                    change.path("to").asString("")));
        }
    }

    private static String reason(JsonNode order) {
        var reason = order.path("reason").asString("");
        return reason.isEmpty() ? "" : ", " + reason;
    }

    private Duration since(Instant begun) {
        return Duration.between(begun, clock.instant());
    }
}
