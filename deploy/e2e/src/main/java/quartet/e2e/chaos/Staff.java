package quartet.e2e.chaos;

import quartet.e2e.Answer;
import quartet.e2e.chaos.Recorder.Operation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Those who pick, pack, ship, take goods back and fill the shelves, all in the operator's name. */
final class Staff {

    private static final int SHIP_TRIES = 3;

    private final Recorder recorder;
    private final Map<String, String> headers;
    private final Pace pace;
    private final AtomicLong hands = new AtomicLong();

    Staff(Recorder recorder, String operatorKey, Pace pace) {
        this.recorder = recorder;
        this.headers = Map.of("Authorization", "Bearer " + operatorKey);
        this.pace = pace;
    }

    /** Ships an order that is confirmed by then, and does what may follow. */
    void fulfil(String order, RandomGenerator random) {
        var who = "s" + hands.incrementAndGet();
        if (random.nextInt(3) == 0) {
            send(who, "process", order, "/process", "{}", Map.of());
        }
        if (!ship(who, order, random)) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> send(who, "deliver", order, "/deliver", "{}", Map.of());
            case 1 -> comesBack(who, order, random);
            case 2 -> refund(who, order);
            default -> {
                // It is on its way.
            }
        }
    }

    private boolean ship(String who, String order, RandomGenerator random) {
        var body = "{\"carrier\": \"DHL\", \"tracking\": \"T-%s\"}".formatted(order);
        for (int i = 0; i < SHIP_TRIES; i++) {
            var answer = send(who + "." + i, "ship", order, "/ship", body, Map.of());
            if (answer.isPresent() || !pace.pause(300 + random.nextInt(1000))) {
                return answer.filter(done -> done.status() < 300).isPresent();
            }
        }
        return false;
    }

    /** A customer sends a line back, and the shop takes it in. */
    private void comesBack(String who, String order, RandomGenerator random) {
        var answer = read(who, order);
        var sku = answer.map(now -> now.text("/lines/0/sku")).orElse("");
        if (sku.isEmpty()) {
            return;
        }
        var asked =
                """
                {"lines": [{"sku": "%s", "quantity": 1}], "reason": "too blue"}\
                """
                        .formatted(sku);
        var key = Map.of("Idempotency-Key", "return-" + order);
        var id =
                send(who, "return", order, "/returns", asked, key)
                        .map(now -> now.text("/id"))
                        .orElse("");
        if (id.startsWith("r_")) {
            var damaged = random.nextInt(2);
            var received =
                    """
                    {"lines": [{"sku": "%s", "restocked": %d, "damaged": %d}]}\
                    """
                            .formatted(sku, 1 - damaged, damaged);
            var path = "/returns/" + id + "/receive";
            send(who, "receive", order, path, received, Map.of());
        }
    }

    private void refund(String who, String order) {
        var body =
                """
                {"amount": {"amount": 50, "currency": "GBP"}, "reason": "sorry"}\
                """;
        var key = Map.of("Idempotency-Key", "goodwill-" + order);
        send(who, "refund", order, "/refunds", body, key);
    }

    /** Delivers some more of what is scarce; silence means the same key again. */
    void deliver(RandomGenerator random) {
        var sku = Assortment.anyScarce(random);
        var key = "delivery-%016x".formatted(random.nextLong());
        var body = Assortment.delivery(1 + random.nextInt(2));
        for (int i = 0; i < SHIP_TRIES; i++) {
            var operation =
                    new Operation(
                            "s" + hands.incrementAndGet(),
                            headers,
                            "move",
                            key,
                            "POST",
                            "/api/stock/" + sku + "/movements",
                            body,
                            Map.of("Idempotency-Key", key));
            if (recorder.send(operation).isPresent() || !pace.pause(1000)) {
                return;
            }
        }
    }

    private Optional<Answer> read(String who, String order) {
        var path = "/api/orders/" + order;
        return recorder.send(new Operation(who, headers, "read", order, "GET", path, "", Map.of()));
    }

    private Optional<Answer> send(
            String who,
            String op,
            String order,
            String path,
            String body,
            Map<String, String> more) {
        var whole = "/api/orders/" + order + path;
        return recorder.send(new Operation(who, headers, op, order, "POST", whole, body, more));
    }
}
