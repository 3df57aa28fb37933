package quartet.e2e.chaos;

import quartet.e2e.Answer;
import quartet.e2e.Client;
import quartet.e2e.chaos.Recorder.Operation;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/** One order of two lines from its placing to its end, whatever breaks in between. */
final class OneOrder {

    static final List<Assortment.Line> LINES =
            List.of(new Assortment.Line("CHAOS-03", 2), new Assortment.Line("CHAOS-01", 1));

    private static final int TOO_LATE = 409;

    private final Recorder recorder;
    private final Client observer;
    private final Map<String, String> staff;
    private final Scenario scenario;
    private final Visitor visitor = Visitor.anybody(new SplittableRandom());
    private final String key = UUID.randomUUID().toString();
    private int asked;

    OneOrder(ShakyShop shop, HistoryLog history, Scenario scenario) {
        this.recorder = new Recorder(shop.system().url(), history);
        this.observer = shop.operator();
        this.staff = Map.of("Authorization", "Bearer " + shop.system().operatorKey());
        this.scenario = scenario;
    }

    String id() {
        return visitor.orderId(key);
    }

    /** Asks for what is wanted next, if it is not under way; never waits for an end. */
    void goOn() {
        var now = standing();
        if (now.equals(Standing.NOWHERE)) {
            place();
        } else {
            scenario.decision(now).ifPresent(what -> decide(what, now));
        }
    }

    boolean ended() {
        return scenario.ended(standing());
    }

    boolean endedAsWanted() {
        return scenario.endedAsWanted(standing());
    }

    /** Whether its saga waits for somebody who is silent, or nobody can say how it is. */
    boolean suffers() {
        try {
            var saga = observer.get("/api/orders/" + id() + "/saga");
            return saga.status() >= 500 || saga.number("/tries") > 0;
        } catch (UncheckedIOException silence) {
            return true;
        }
    }

    private void place() {
        var body = OrderForm.of(LINES, scenario.token(), key);
        var more = Map.of("Idempotency-Key", key);
        send("place", key, visitor.headers(), "POST", "/api/orders", body, more);
    }

    private void decide(Decision what, Standing now) {
        var path = "/api/orders/" + id() + what.path(now);
        var who = what.byStaff() ? staff : visitor.headers();
        var more = Map.of("Idempotency-Key", what.inHistory() + "-" + id());
        send(what.inHistory(), id(), who, "POST", path, what.body(), more)
                .map(Answer::status)
                .filter(status -> status >= 400 && status != TOO_LATE)
                .ifPresent(
                        status -> {
                            throw new AssertionError(path + " was refused with " + status);
                        });
    }

    private Standing standing() {
        var path = "/api/orders/" + id();
        return send("read", id(), visitor.headers(), "GET", path, "", Map.of())
                .map(found -> found.status() == 200 ? Standing.of(found) : Standing.NOWHERE)
                .orElse(Standing.UNKNOWN);
    }

    private Optional<Answer> send(
            String op,
            String about,
            Map<String, String> who,
            String method,
            String path,
            String body,
            Map<String, String> more) {
        var name = "t-" + key + "." + ++asked;
        return recorder.send(new Operation(name, who, op, about, method, path, body, more));
    }
}
