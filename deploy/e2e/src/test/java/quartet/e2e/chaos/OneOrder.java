package quartet.e2e.chaos;

import quartet.e2e.Answer;
import quartet.e2e.chaos.Recorder.Operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/** One order of two lines from its placing to its end, whatever breaks in between. */
final class OneOrder {

    private static final List<Assortment.Line> LINES =
            List.of(new Assortment.Line("CHAOS-03", 2), new Assortment.Line("CHAOS-01", 1));

    private static final int TOO_LATE = 409;

    private final Recorder recorder;
    private final Map<String, String> operator;
    private final Scenario scenario;
    private final Visitor visitor = Visitor.anybody(new SplittableRandom());
    private final String key = UUID.randomUUID().toString();
    private int asked;

    OneOrder(ShakyShop shop, HistoryLog history, Scenario scenario) {
        this.recorder = new Recorder(shop.system().url(), history);
        this.operator = Map.of("Authorization", "Bearer " + shop.system().operatorKey());
        this.scenario = scenario;
    }

    String id() {
        return visitor.orderId(key);
    }

    /** Asks for what is wanted next, if it is not under way; never waits for an end. */
    void goOn() {
        var status = status();
        if (status.isEmpty()) {
            place();
        } else if (status.get().equals("CONFIRMED") && !scenario.decision().isEmpty()) {
            decide();
        }
    }

    boolean ended() {
        return status().filter(scenario::ended).isPresent();
    }

    boolean endedAsWanted() {
        return status().filter(scenario::endedAsWanted).isPresent();
    }

    private void place() {
        var body = OrderForm.of(LINES, scenario.token(), key);
        var more = Map.of("Idempotency-Key", key);
        send("place", key, visitor.headers(), "POST", "/api/orders", body, more);
    }

    private void decide() {
        var ship = scenario == Scenario.SHIP;
        var body =
                ship
                        ? "{\"carrier\": \"DHL\", \"tracking\": \"T1\"}"
                        : "{\"reason\": \"changed my mind\"}";
        var path = "/api/orders/" + id() + scenario.decision();
        var who = ship ? operator : visitor.headers();
        send(scenario.decision().substring(1), id(), who, "POST", path, body, Map.of())
                .map(Answer::status)
                .filter(status -> status >= 400 && status != TOO_LATE)
                .ifPresent(
                        status -> {
                            throw new AssertionError(path + " was refused with " + status);
                        });
    }

    /** Empty if there is no such order; a service that does not answer says nothing. */
    private Optional<String> status() {
        var path = "/api/orders/" + id();
        var answer = send("read", id(), visitor.headers(), "GET", path, "", Map.of());
        if (answer.isEmpty()) {
            return Optional.of("UNKNOWN");
        }
        return answer.filter(found -> found.status() == 200).map(found -> found.text("/status"));
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
