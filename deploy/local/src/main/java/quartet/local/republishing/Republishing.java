package quartet.local.republishing;

import quartet.local.shop.Request;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;
import quartet.local.status.Screen;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Asks for page after page of events to be sent again. Ids, keys and numbers stay, so whoever has
 * them drops them; a page that got no answer is asked for again.
 */
public final class Republishing {

    private static final List<String> ALL = List.of("products", "stock", "orders");
    private static final Duration SAID_EVERY = Duration.ofSeconds(10);
    private static final int PAGE = 100;

    private final Shop shop;
    private final Screen screen;
    private final InstantSource clock;

    public Republishing(Shop shop, Screen screen, InstantSource clock) {
        this.shop = shop;
        this.screen = screen;
        this.clock = clock;
    }

    public static boolean knows(String what) {
        return what.equals("all") || ALL.contains(what);
    }

    /** Products before their stock, and both before the orders that name them. */
    public void run(String what) throws ShopRefused, InterruptedException {
        for (var one : what.equals("all") ? ALL : List.of(what)) {
            republish(one);
        }
    }

    private void republish(String what) throws ShopRefused, InterruptedException {
        var begun = clock.instant();
        var said = begun;
        long sent = 0;
        var cursor = "";
        do {
            var page = page(what, cursor);
            sent += page.path("sent").asLong(0);
            var next = page.path("next").asString("");
            if (next.equals(cursor) && !next.isEmpty()) {
                throw new ShopRefused("The pages of " + what + " do not go on after " + next);
            }
            cursor = next;
            said = tell(what, sent, said);
        } while (!cursor.isEmpty());
        screen.replace("");
        screen.ok(what, "%,d events sent again".formatted(sent), since(begun));
    }

    private JsonNode page(String what, String cursor) throws ShopRefused, InterruptedException {
        var path = "/api/" + what + "/republish?limit=" + PAGE;
        if (!cursor.isEmpty()) {
            path += "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        }
        return shop.asOperator(Request.json(path, new byte[0])).expectOk().body();
    }

    private Instant tell(String what, long sent, Instant said) {
        var line = "    %-10s %,d".formatted(what, sent);
        if (screen.isTerminal()) {
            screen.replace(line);
        } else if (since(said).compareTo(SAID_EVERY) >= 0) {
            screen.say(line);
            return clock.instant();
        }
        return said;
    }

    private Duration since(Instant then) {
        return Duration.between(then, clock.instant());
    }
}
