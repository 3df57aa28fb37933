package quartet.local.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import quartet.local.shop.Delivery;
import quartet.local.shop.OrderForm;
import quartet.local.shop.Request;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * What customers do: browse, fill a cart, order, pay or fail to pay, change their minds; then a
 * crowd that only orders. The caches remember the classes and methods this needed, and of the ones
 * that were called thousands of times how, so that the next start compiles them for good at once.
 * Answers are not looked at: a refusal is training too.
 */
final class TrainingLoad {

    private static final int VISITS = 60;
    private static final int VISITORS = 4;
    private static final int BUYERS = 8;
    private static final Duration CROWDED = Duration.ofMinutes(1);
    private static final List<String> SKUS =
            List.of("MUG-BLUE", "TEAPOT-RED", "BOWL-GREEN", "APRON-WHITE");
    private static final List<String> TOKENS =
            List.of("tok_approve", "tok_approve", "tok_approve", "tok_decline");

    private final Shop shop;

    TrainingLoad(Shop shop) {
        this.shop = shop;
    }

    void run() throws InterruptedException, ExecutionException {
        atOnce(VISITORS, IntStream.range(0, VISITS).mapToObj(this::visit).toList());
        var end = System.nanoTime() + CROWDED.toNanos();
        atOnce(BUYERS, IntStream.range(0, BUYERS).mapToObj(buyer -> buying(buyer, end)).toList());
    }

    private static void atOnce(int people, List<Callable<Void>> acts)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(people)) {
            for (var act : threads.invokeAll(acts)) {
                act.get();
            }
        }
    }

    private Callable<Void> visit(int number) {
        return () -> {
            var sku = SKUS.get(number % SKUS.size());
            browse(sku);
            fillCart(sku);
            order(sku, TOKENS.get(number % TOKENS.size()), number);
            if (number % 10 == 0) {
                mistakes();
            }
            return null;
        };
    }

    private Callable<Void> buying(int buyer, long end) {
        return () -> {
            stock(SKUS.get(buyer % SKUS.size()));
            for (int i = 0; System.nanoTime() < end; i++) {
                var key = "training-crowd-%d-order-%d".formatted(buyer, i);
                shop.asGuest(OrderForm.of(lines(buyer, i), "tok_approve").request(key));
            }
            return null;
        };
    }

    /** One line and three in turn. */
    private static List<OrderForm.Line> lines(int buyer, int order) {
        return IntStream.range(0, order % 2 == 0 ? 1 : 3)
                .mapToObj(i -> SKUS.get((buyer + order + i) % SKUS.size()))
                .map(sku -> new OrderForm.Line(sku, 1))
                .toList();
    }

    private void stock(String sku) throws ShopRefused, InterruptedException {
        var delivery = new Delivery(sku, 1_000_000, "Training");
        shop.asOperator(delivery.request("training-stock-" + sku));
    }

    private void browse(String sku) throws ShopRefused, InterruptedException {
        for (var path :
                List.of(
                        "/",
                        "/api/products?limit=20",
                        "/api/products/" + sku,
                        "/api/stock/" + sku,
                        "/api/bestsellers",
                        "/api/bestsellers/" + sku,
                        "/api/recommendations/products/" + sku)) {
            shop.asGuest(Request.get(path));
        }
        shop.asOperator(Request.get("/api/stock/" + sku + "/movements"));
        shop.asOperator(Request.get("/api/orders?limit=5"));
        shop.asOperator(Request.get("/api/analytics/sales?from=2020-01-01&to=2020-02-01"));
    }

    private void fillCart(String sku) throws ShopRefused, InterruptedException {
        var item = "{\"sku\": \"%s\", \"quantity\": 2}".formatted(sku).getBytes(UTF_8);
        var added = shop.asGuest(Request.json("/api/cart/items", item));
        var cookie = cookie(added.header("Set-Cookie").orElse(""));
        shop.asGuest(Request.get("/api/cart").with("Cookie", cookie));
        shop.asGuest(
                new Request(
                        "DELETE", "/api/cart/items/" + sku, Map.of("Cookie", cookie), new byte[0]));
    }

    private void order(String sku, String token, int number)
            throws ShopRefused, InterruptedException {
        var form =
                OrderForm.of(sku, 1 + number % 2, token).request("training-order-number-" + number);
        var placed = shop.asGuest(form);
        var cookie = cookie(placed.header("Set-Cookie").orElse(""));
        var order = "/api/orders/" + placed.body().path("id").asString("none");
        shop.asGuest(Request.get(order).with("Cookie", cookie));
        if (number % 5 == 0) {
            var why = "{\"reason\": \"Changed my mind\"}".getBytes(UTF_8);
            shop.asGuest(Request.json(order + "/cancel", why).with("Cookie", cookie));
        }
    }

    private void mistakes() throws ShopRefused, InterruptedException {
        shop.asGuest(
                OrderForm.of("NO-SUCH-THING", 1, "tok_approve").request("training-mistake-0001"));
        shop.asGuest(Request.json("/api/orders", "{".getBytes(UTF_8)));
        shop.asGuest(Request.get("/api/products/NO-SUCH-THING"));
        shop.asGuest(Request.get("/api/nothing"));
    }

    private static String cookie(String setCookie) {
        return setCookie.split(";", 2)[0];
    }
}
