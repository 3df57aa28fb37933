package quartet.local.check;

import static java.util.Map.entry;

import quartet.local.check.dump.Order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which way an order may go: the state machine of DESIGN §3, as customers and operators see it. */
final class Paths {

    /** The most entries of a saga's log; the oldest go first. */
    private static final int LOG = 64;

    private static final Map<String, Set<String>> STATUS =
            Map.of(
                    "", Set.of("PENDING"),
                    "PENDING", Set.of("CONFIRMED", "COMPENSATING"),
                    "CONFIRMED", Set.of("PROCESSING", "COMPENSATING"),
                    "PROCESSING", Set.of("SHIPPED", "COMPENSATING"),
                    "SHIPPED", Set.of("DELIVERED", "REFUNDED"),
                    "DELIVERED", Set.of("REFUNDED"),
                    "COMPENSATING", Set.of("REJECTED", "CANCELLED"));

    private static final Map<String, Set<String>> STEPS =
            Map.ofEntries(
                    entry("", Set.of("RESERVE")),
                    entry("RESERVE", Set.of("AUTHORISE", "UNDO")),
                    entry("AUTHORISE", Set.of("PIN", "UNDO")),
                    entry("PIN", Set.of("CONFIRMED", "UNDO")),
                    entry("CONFIRMED", Set.of("CAPTURE", "UNDO")),
                    entry("CAPTURE", Set.of("SETTLE", "UNDO")),
                    entry("SETTLE", Set.of("SHIPPED")),
                    entry("SHIPPED", Set.of("RESTOCK", "REFUND")),
                    entry("RESTOCK", Set.of("REFUND", "SHIPPED")),
                    entry("REFUND", Set.of("RESTOCK", "SHIPPED")),
                    entry("UNDO", Set.of("REJECTED", "CANCELLED")));

    private Paths() {}

    static void o3(Evidence evidence, Report report) {
        for (var order : evidence.dump().orders()) {
            statuses(order, report);
            steps(order, report);
        }
        evidence.history()
                .ifPresentOrElse(
                        history -> seen(history, report),
                        () -> report.note("what clients saw not checked: no history"));
    }

    private static void statuses(Order order, Report report) {
        var status = "";
        for (var change : order.history()) {
            report.require(
                    change.from().equals(status) && allowed(STATUS, status, change.to()),
                    "%s went from %s to %s, and was %s",
                    order.id(),
                    change.from(),
                    change.to(),
                    status);
            status = change.to();
        }
        report.require(
                status.equals(order.status()),
                "%s is %s, its history ends in %s",
                order.id(),
                order.status(),
                status);
    }

    private static void steps(Order order, Report report) {
        var log = order.sagaLog();
        var step = log.size() < LOG ? "" : log.getFirst();
        for (var next : log.size() < LOG ? log : log.subList(1, LOG)) {
            report.require(
                    allowed(STEPS, step, next),
                    "%s: step %s after %s",
                    order.id(),
                    next,
                    step.isEmpty() ? "nothing" : step);
            step = next;
        }
        report.require(
                step.equals(order.step()),
                "%s stands at %s, its log ends with %s",
                order.id(),
                order.step(),
                step);
    }

    private static boolean allowed(Map<String, Set<String>> machine, String from, String to) {
        return machine.getOrDefault(from, Set.of()).contains(to);
    }

    /** Whether a status may follow another, however much later; a status follows itself. */
    static boolean mayBecome(String from, String to) {
        var reached = new HashSet<String>();
        var open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (reached.add(next)) {
                open.addAll(STATUS.getOrDefault(next, Set.of()));
            }
        }
        return reached.contains(to);
    }

    private record Sight(String order, String status, Instant from, Instant to) {}

    /** Of two answers, one given before the other was asked for, the second is no older. */
    private static void seen(History history, Report report) {
        var sights = new HashMap<String, List<Sight>>();
        for (var operation : history.operations()) {
            var id = operation.answer().path("id").asString("");
            var status = operation.answer().path("status").asString("");
            var ended = operation.ended();
            if (id.startsWith("o_") && !status.isEmpty() && ended != null) {
                sights.computeIfAbsent(id, _ -> new ArrayList<>())
                        .add(new Sight(id, status, operation.invoked(), ended));
            }
        }
        sights.values().forEach(ofOne -> neverBack(ofOne, report));
    }

    private static void neverBack(List<Sight> ofOne, Report report) {
        ofOne.sort(Comparator.comparing(Sight::from));
        for (int i = 1; i < ofOne.size(); i++) {
            var later = ofOne.get(i);
            for (var earlier : ofOne.subList(0, i)) {
                report.require(
                        earlier.to().isAfter(later.from())
                                || mayBecome(earlier.status(), later.status()),
                        "%s was seen %s, later %s",
                        later.order(),
                        earlier.status(),
                        later.status());
            }
        }
    }
}
