package quartet.local.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import quartet.local.shop.OrderForm;
import quartet.local.shop.Request;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * What customers do, over and over: browse, fill a cart, order, pay or fail to pay, change their
 * minds. The caches remember the classes and methods this needed. Answers are not looked at: a
 * refusal is training too.
 */
final class TrainingLoad {

    private static final int VISITS = 60;
    private static final int VISITORS = 4;
    private static final List<String> SKUS =
            List.of("MUG-BLUE", "TEAPOT-RED", "BOWL-GREEN", "APRON-WHITE");
    private static final List<String> TOKENS =
            List.of("tok_approve", "tok_approve", "tok_approve", "tok_decline");

    private final Shop shop;

    TrainingLoad(Shop shop) {
        this.shop = shop;
    }

    void run() throws InterruptedException, ExecutionException {
        try (var visitors = Executors.newFixedThreadPool(VISITORS)) {
            var visits =
                    IntStream.range(0, VISITS)
                            .<Callable<Void>>mapToObj(number -> () -> visit(number))
                            .toList();
            for (var visit : visitors.invokeAll(visits)) {
                visit.get();
            }
        }
    }

    private Void visit(int number) throws ShopRefused, InterruptedException {
        var sku = SKUS.get(number % SKUS.size());
        browse(sku);
        fillCart(sku);
        order(sku, TOKENS.get(number % TOKENS.size()), number);
        if (number % 10 == 0) {
            mistakes();
        }
        return null;
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
