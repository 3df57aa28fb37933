package quartet.e2e.chaos;

import quartet.e2e.Answer;
import quartet.e2e.chaos.Recorder.Operation;

import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One customer after another, as a well-written client behaves: whoever gets no answer is retired,
 * and somebody else may ask again with the same key.
 */
final class Shopper {

    private static final int PATIENT_REPEATS = 3;
    private static final int HASTY_LOOKS = 10;
    private static final int NOT_FOUND = 404;

    private final int number;
    private final Recorder recorder;
    private final Staff staff;
    private final Pace pace;
    private final RandomGenerator random;
    private int life;
    private Visitor visitor;

    /**
     * @param random what this shopper does follows from it
     */
    Shopper(int number, Recorder recorder, Staff staff, Pace pace, RandomGenerator random) {
        this.number = number;
        this.recorder = recorder;
        this.staff = staff;
        this.pace = pace;
        this.random = random;
        this.visitor = Visitor.anybody(random);
    }

    /** Goes on until the pace ends. */
    void shop() throws InterruptedException {
        while (pace.awaitTurn(random)) {
            switch (random.nextInt(20)) {
                case 0, 1 -> orderTheCart();
                case 2, 3, 4 -> orderAndCancelAtOnce();
                default -> order();
            }
            if (random.nextInt(3) == 0) {
                somebodyElse();
            }
        }
    }

    private void order() throws InterruptedException {
        var key = key();
        var body = OrderForm.of(Assortment.lines(random), Tokens.any(random), key);
        var answer = placeUntilKnown(key, body);
        if (answer.filter(Shopper::isOrder).isPresent()) {
            afterwards(key, body);
        }
    }

    private void afterwards(String key, String body) throws InterruptedException {
        var id = visitor.orderId(key);
        switch (random.nextInt(20)) {
            case 0, 1 -> place(key, body);
            case 2, 3 -> cancel(id);
            case 4, 5, 6, 7 -> {
                if (isAWhileLater()) {
                    cancel(id);
                }
            }
            case 8, 9, 10, 11, 12, 13 -> {
                if (isAWhileLater()) {
                    staff.fulfil(id, random);
                }
            }
            case 14, 15 -> read(id);
            default -> {
                // Most just wait for their parcel.
            }
        }
    }

    /** By then the order is confirmed, if it ever is. */
    private boolean isAWhileLater() {
        return pace.pause(2000 + random.nextInt(4000));
    }

    /** The cancel may come while the order is placed, or as soon as it is there. */
    private void orderAndCancelAtOnce() throws InterruptedException {
        var key = key();
        var body = OrderForm.of(Assortment.lines(random), Tokens.slow(random), key);
        var cancel = cancelling(name() + "-hasty", visitor, visitor.orderId(key));
        var after = 100 + random.nextInt(300);
        var cancelling = Thread.startVirtualThread(() -> cancelOnceThere(cancel, after));
        placeUntilKnown(key, body);
        cancelling.join();
    }

    /** On a busy machine it takes a while until the order can be found. */
    private void cancelOnceThere(Operation cancel, int after) {
        for (int i = 0; i < HASTY_LOOKS && pace.pause(after); i++) {
            var answer = recorder.send(cancel);
            if (answer.isEmpty() || answer.get().status() != NOT_FOUND) {
                return;
            }
        }
    }

    private void orderTheCart() throws InterruptedException {
        somebodyElse();
        for (var line : Assortment.lines(random)) {
            var body =
                    """
                    {"sku": "%s", "quantity": %d}\
                    """
                            .formatted(line.sku(), line.quantity());
            var customer = visitor.customerId();
            if (send("cart-add", customer, "POST", "/api/cart/items", body, Map.of()).isEmpty()) {
                somebodyElse();
                return;
            }
        }
        var key = key();
        placeUntilKnown(key, OrderForm.ofTheCart("tok_approve", key));
    }

    /** Silence means the same key again, but somebody else asks. */
    private Optional<Answer> placeUntilKnown(String key, String body) throws InterruptedException {
        for (int i = 0; i < PATIENT_REPEATS; i++) {
            var answer = place(key, body);
            if (answer.isPresent()) {
                return answer;
            }
            life++;
            if (random.nextInt(3) == 0 || !pace.pause(200 + random.nextInt(1500))) {
                break;
            }
        }
        somebodyElse();
        return Optional.empty();
    }

    private Optional<Answer> place(String key, String body) {
        var more = Map.of("Idempotency-Key", key);
        return send("place", key, "POST", "/api/orders", body, more);
    }

    private void read(String id) {
        send("read", id, "GET", "/api/orders/" + id, "", Map.of());
    }

    private void cancel(String id) throws InterruptedException {
        if (recorder.send(cancelling(name(), visitor, id)).isEmpty()) {
            somebodyElse();
        }
    }

    private static Operation cancelling(String name, Visitor visitor, String id) {
        var body = "{\"reason\": \"changed my mind\"}";
        var path = "/api/orders/" + id + "/cancel";
        return new Operation(name, visitor.headers(), "cancel", id, "POST", path, body, Map.of());
    }

    private Optional<Answer> send(
            String op,
            String key,
            String method,
            String path,
            String body,
            Map<String, String> more) {
        return recorder.send(
                new Operation(name(), visitor.headers(), op, key, method, path, body, more));
    }

    private void somebodyElse() {
        life++;
        visitor = Visitor.anybody(random);
    }

    private String name() {
        return "c" + number + "." + life;
    }

    private String key() {
        return "chaos-%016x-%d-%d".formatted(random.nextLong(), number, life);
    }

    private static boolean isOrder(Answer answer) {
        return answer.status() < 300;
    }
}
