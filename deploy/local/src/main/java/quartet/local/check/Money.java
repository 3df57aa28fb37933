package quartet.local.check;

import quartet.local.check.dump.Order;
import quartet.local.check.dump.Payment;

import java.util.HashMap;
import java.util.Map;

/** What the payment provider took, against what was to be paid. */
final class Money {

    private static final String OPEN = "AUTHORISED";
    private static final Payment NOTHING = new Payment("", "", 0, java.util.List.of());

    private Money() {}

    static void p1(Evidence evidence, Report report) {
        Map<String, Payment> payments = new HashMap<>();
        for (var payment : evidence.dump().payments()) {
            report.require(
                    payments.put(payment.reference(), payment) == null,
                    "Two payments of %s",
                    payment.reference());
            if (evidence.order(payment.reference()).isEmpty()) {
                ofNobody(payment, report);
            }
        }
        for (var order : evidence.dump().orders()) {
            var payment = payments.getOrDefault(order.id(), NOTHING);
            authorised(order, payment, report);
            captured(order, payment, report);
            refunded(order, payment, report);
            var paid = order.paid();
            report.same("captured in " + order.id(), sum(payment, "CAPTURE"), paid.captured());
            report.same("refunded in " + order.id(), sum(payment, "REFUND"), paid.refunded());
        }
    }

    private static void ofNobody(Payment payment, Report report) {
        report.require(
                !payment.status().equals(OPEN) && count(payment, "CAPTURE") == 0,
                "%s of no order is %s",
                payment.reference(),
                payment.status());
    }

    /** Where there is nothing to pay nobody is asked for money. */
    private static void authorised(Order order, Payment payment, Report report) {
        var costs = order.totals().total() > 0;
        var due = order.waitsForShipping() && costs;
        report.require(
                payment.status().equals(OPEN) == due,
                "%s is %s, its payment %s",
                order.id(),
                order.status(),
                payment.status().isEmpty() ? "missing" : payment.status());
        report.require(
                count(payment, "AUTHORISE") <= (costs ? 1 : 0),
                "%s authorised more than once, or for nothing",
                order.id());
        if (due || order.shipped()) {
            report.same("authorised for " + order.id(), order.totals().total(), payment.amount());
        }
    }

    private static void captured(Order order, Payment payment, Report report) {
        var due = order.shipped() && order.totals().total() > 0;
        report.same("captures of " + order.id(), due ? 1 : 0, count(payment, "CAPTURE"));
        if (order.shipped()) {
            report.same(
                    "captured of " + order.id(), order.totals().total(), sum(payment, "CAPTURE"));
        }
    }

    private static void refunded(Order order, Payment payment, Report report) {
        long decided = order.refunds().stream().mapToLong(Order.Refund::amount).sum();
        report.same("refunded of " + order.id(), decided, sum(payment, "REFUND"));
        report.require(
                decided <= order.totals().total(), "%s got back more than it paid", order.id());
    }

    private static long count(Payment payment, String kind) {
        return payment.ledger().stream().filter(entry -> entry.kind().equals(kind)).count();
    }

    private static long sum(Payment payment, String kind) {
        return payment.ledger().stream()
                .filter(entry -> entry.kind().equals(kind))
                .mapToLong(Payment.Entry::amount)
                .sum();
    }
}
