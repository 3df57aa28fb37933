package quartet.e2e;

import static org.awaitility.Awaitility.await;

import org.awaitility.pollinterval.PollInterval;

import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people do in the shop, in their words; every visitor, product and order is a new one. */
final class Shopping {

    /** Far beyond what is promised: who waits this long found a fault, not a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Like a client that means well: a crowd that asks every moment is an attack of its own. */
    private static final PollInterval LESS_AND_LESS =
            (polls, _) -> Duration.ofMillis(100L << Math.min(polls, 4));

    private static final Set<String> RUNNING = Set.of("PENDING", "COMPENSATING");

    private final URI shop;
    private final Client operator;

    Shopping(URI shop, String operatorKey) {
        this.shop = shop;
        this.operator = new Client(shop, Map.of("Authorization", "Bearer " + operatorKey));
    }

    Client operator() {
        return operator;
    }

    Client anonymous() {
        return new Client(shop, Map.of());
    }

    Client visitor() {
        var cookie = new byte[32];
        new SecureRandom().nextBytes(cookie);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(cookie);
        return new Client(shop, Map.of("Cookie", "quartet_guest=" + value));
    }

    /** A new product at 12.99 with this many units in W1, ready to be ordered; its SKU. */
    String product(int units) {
        return product("E2E-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(), units);
    }

    private String product(String sku, int units) {
        var created =
                operator.post(
                        "/api/products",
                        """
                        {"sku": "%s", "title": "Mug %s", "category": {"primary": "Kitchen"},
                         "attributes": {"colour": "blue"}, "status": "ACTIVE",
                         "pricing": {"base": {"amount": 1299, "currency": "GBP"},
                                     "discountPercent": 0, "taxInclusive": true}}\
                        """
                                .formatted(sku, sku));
        expect(201, created);
        if (units > 0) {
            receive(sku, units);
        }
        return sku;
    }

    /** The mug of the README, as the seeded shop has it. */
    String readmeMug() {
        return product("MUG-BLUE", 100);
    }

    void receive(String sku, int units) {
        var moved =
                operator.send(
                        "POST",
                        "/api/stock/" + sku + "/movements",
                        """
                        {"kind": "inbound", "warehouse": "W1", "quantity": %d, "reason": "delivery"}\
                        """
                                .formatted(units),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        if (moved.status() >= 300) {
            throw new AssertionError("No stock for " + sku + ": " + moved);
        }
    }

    static String aKey() {
        return UUID.randomUUID().toString();
    }

    static String orderFor(String sku, int quantity, String token) {
        return """
        {"lines": [{"sku": "%s", "quantity": %d}], "email": "ada@example.org",
         "shippingMethod": "standard",
         "shippingAddress": {"name": "Ada", "line1": "1 Analytical Row", "city": "London",
                             "postalCode": "N1 7AA", "country": "GB"},
         "payment": {"token": "%s"}, "couponCodes": []}\
        """
                .formatted(sku, quantity, token);
    }

    Answer place(Client visitor, String body) {
        return place(visitor, body, Map.of("Idempotency-Key", aKey()));
    }

    /** Sends the order until somebody answers: silence and 5xx mean the same key again. */
    Answer place(Client visitor, String body, Map<String, String> key) {
        return await().atMost(PATIENCE)
                .pollInterval(LESS_AND_LESS)
                .ignoreException(UncheckedIOException.class)
                .until(
                        () -> visitor.send("POST", "/api/orders", body, key),
                        answer -> answer.status() < 500);
    }

    /** The order as it stands once its saga is at rest. */
    Answer ended(Client visitor, Answer placed) {
        return await().atMost(PATIENCE)
                .pollInterval(LESS_AND_LESS)
                .ignoreException(UncheckedIOException.class)
                .until(
                        () -> visitor.get("/api/orders/" + placed.orderId()),
                        now -> now.status() == 200 && !RUNNING.contains(now.text("/status")));
    }

    /** An order of so many units that went through, as its customer sees it. */
    Answer confirmed(Client visitor, String sku, int units) {
        var order = ended(visitor, place(visitor, orderFor(sku, units, "tok_approve")));
        if (!order.text("/status").equals("CONFIRMED")) {
            throw new AssertionError("A good order was not confirmed: " + order);
        }
        return order;
    }

    /** The order once its customer has changed their mind and everything is undone. */
    Answer cancelled(Client visitor, Answer order) {
        var path = "/api/orders/" + order.orderId() + "/cancel";
        var asked = visitor.post(path, "{\"reason\": \"changed my mind\"}");
        if (asked.status() >= 300) {
            throw new AssertionError("Not to be cancelled: " + asked);
        }
        return ended(visitor, order);
    }

    /** Levels of this SKU in W1. */
    Levels levels(String sku) {
        var stock = anonymous().get("/api/stock/" + sku);
        expect(200, stock);
        return new Levels(
                stock.number("/warehouses/W1/total"),
                stock.number("/warehouses/W1/available"),
                stock.number("/warehouses/W1/reserved"));
    }

    /** Units sold of this SKU, as each of the three read stores counts them. */
    Sold sold(String sku) {
        return new Sold(
                operator.get("/api/bestsellers/" + sku).number("/units"),
                operator.get("/api/analytics/products/" + sku).number("/units"),
                operator.get("/api/recommendations/products/" + sku + "/units").number("/units"));
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("Expected " + status + ", was " + answer);
        }
    }

    record Levels(long total, long available, long reserved) {}

    record Sold(long redis, long timescale, long neo4j) {}
}
