package quartet.e2e;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/**
 * What the staff does with goods. Each act is asked for until it is through with all that follows
 * from it, in stock and at the payment provider: a repeat is the same.
 */
final class GoodsDesk {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Client operator;

    GoodsDesk(Client operator) {
        this.operator = operator;
    }

    /** Sends so many units off in a parcel of their own. */
    void ship(Answer order, String sku, int units) {
        act(
                order,
                "/ship",
                """
                {"lines": [{"sku": "%s", "quantity": %d}], "carrier": "DHL", "tracking": "%s"}\
                """
                        .formatted(sku, units, Shopping.aKey()));
    }

    /** All parcels have arrived. */
    void deliver(Answer order) {
        act(order, "/deliver", "{}");
    }

    /** The customer sends units back; some go on the shelf again, the others are broken. */
    void takeBack(Client customer, Answer order, String sku, int restocked, int damaged) {
        var asked =
                customer.send(
                        "POST",
                        "/api/orders/" + order.orderId() + "/returns",
                        """
                        {"lines": [{"sku": "%s", "quantity": %d}], "reason": "too blue"}\
                        """
                                .formatted(sku, restocked + damaged),
                        Map.of("Idempotency-Key", Shopping.aKey()));
        if (asked.status() != 201) {
            throw new AssertionError("Not to be returned: " + asked);
        }
        act(
                order,
                "/returns/" + asked.text("/id") + "/receive",
                """
                {"lines": [{"sku": "%s", "restocked": %d, "damaged": %d}]}\
                """
                        .formatted(sku, restocked, damaged));
    }

    /** Money for nothing but goodwill. */
    void refund(Answer order, int pence) {
        act(
                order,
                "/refunds",
                """
                {"amount": {"amount": %d, "currency": "GBP"}, "reason": "sorry"}\
                """
                        .formatted(pence));
    }

    private void act(Answer order, String path, String body) {
        var whole = "/api/orders/" + order.orderId() + path;
        var key = Map.of("Idempotency-Key", Shopping.aKey());
        var done =
                await().atMost(PATIENCE)
                        .ignoreException(UncheckedIOException.class)
                        .until(
                                () -> operator.send("POST", whole, body, key),
                                now -> now.status() != 202 && now.status() < 500);
        if (done.status() != 200) {
            throw new AssertionError(path + " was refused: " + done);
        }
    }
}
