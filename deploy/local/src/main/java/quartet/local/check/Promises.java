package quartet.local.check;

import quartet.local.check.History.Operation;
import quartet.local.check.History.Outcome;
import quartet.local.check.dump.Order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Orders and what customers were told of them. */
final class Promises {

    private static final int OK = 200;
    private static final int REFUSED = 300;

    private Promises() {}

    static void o1(Evidence evidence, Report report) {
        var ids = new HashSet<String>();
        var numbers = new HashSet<String>();
        for (var order : evidence.dump().orders()) {
            report.require(ids.add(order.id()), "%s is there twice", order.id());
            report.require(numbers.add(order.number()), "%s is there twice", order.number());
        }
        if (evidence.history().isEmpty()) {
            report.note("keys not checked: no history");
            return;
        }
        var byKey = byKey(evidence);
        byKey.forEach(
                (key, orders) ->
                        report.require(
                                key.isEmpty() || orders.size() == 1, "%s led to %s", key, orders));
        evidence.history()
                .orElseThrow()
                .all("place")
                .filter(Promises::acknowledged)
                .map(Operation::key)
                .distinct()
                .forEach(
                        key ->
                                report.require(
                                        byKey.containsKey(key), "%s was answered, no order", key));
    }

    private static Map<String, List<String>> byKey(Evidence evidence) {
        var byKey = new HashMap<String, List<String>>();
        for (var order : evidence.dump().orders()) {
            byKey.computeIfAbsent(order.notes(), _ -> new ArrayList<>()).add(order.id());
        }
        return byKey;
    }

    private static boolean acknowledged(Operation operation) {
        return operation.outcome() == Outcome.OK
                && operation.status() >= OK
                && operation.status() < REFUSED;
    }

    static void o2(Evidence evidence, Report report) {
        if (evidence.history().isEmpty()) {
            report.notCheckedWithoutHistory();
            return;
        }
        var attempted = new HashSet<String>();
        for (var place : evidence.history().orElseThrow().all("place").toList()) {
            attempted.add(place.key());
            var id = place.answer().path("id").asString("");
            if (acknowledged(place)) {
                report.require(
                        evidence.order(id).isPresent(),
                        "%s was acknowledged to %s and is not there",
                        id,
                        place.client());
            }
        }
        for (var order : evidence.dump().orders()) {
            report.require(attempted.contains(order.notes()), "Nobody asked for %s", order.id());
        }
    }

    static void o4(Evidence evidence, Report report) {
        if (evidence.history().isEmpty()) {
            report.notCheckedWithoutHistory();
            return;
        }
        var idsByKey = new HashMap<String, TreeSet<String>>();
        for (var operation : evidence.history().orElseThrow().operations()) {
            var id = operation.answer().path("id").asString("");
            if (!id.startsWith("o_")) {
                continue;
            }
            if (operation.op().equals("place")) {
                idsByKey.computeIfAbsent(operation.key(), _ -> new TreeSet<>()).add(id);
            }
            evidence.order(id).ifPresent(order -> trueOf(order, operation, report));
        }
        idsByKey.forEach(
                (key, ids) -> report.require(ids.size() == 1, "%s was answered %s", key, ids));
    }

    private static void trueOf(Order order, Operation operation, Report report) {
        var told = operation.answer().path("status").asString("");
        report.require(
                told.isEmpty() || Paths.mayBecome(told, order.status()),
                "%s was called %s and is %s",
                order.id(),
                told,
                order.status());
        report.require(
                !told.equals("CONFIRMED") || order.everConfirmed(),
                "%s was called CONFIRMED and never was",
                order.id());
    }

    static void o5(Evidence evidence, Report report) {
        evidence.dump().orders().forEach(order -> addsUp(order, report));
        evidence.history()
                .ifPresentOrElse(
                        history -> history.operations().forEach(o -> amount(evidence, o, report)),
                        () -> report.note("amounts answered not checked: no history"));
    }

    private static void addsUp(Order order, Report report) {
        long sum = order.totals().shipping();
        long tax = 0;
        long discount = 0;
        for (var line : order.lines()) {
            report.same(
                    line.sku() + " of " + order.id(),
                    line.quantity() * line.unitPrice(),
                    line.gross());
            sum += line.gross() - line.discount() + line.tax();
            tax += line.tax();
            discount += line.discount();
        }
        report.same("total of " + order.id(), sum, order.totals().total());
        report.same("tax of " + order.id(), tax, order.totals().tax());
        report.same("discount of " + order.id(), discount, order.totals().discount());
    }

    private static void amount(Evidence evidence, Operation operation, Report report) {
        var answered = operation.answer().path("totals").path("total").path("amount");
        if (answered.isNumber()) {
            evidence.order(operation.answer().path("id").asString(""))
                    .ifPresent(
                            order ->
                                    report.same(
                                            "amount answered for " + order.id(),
                                            order.totals().total(),
                                            answered.asLong()));
        }
    }
}
