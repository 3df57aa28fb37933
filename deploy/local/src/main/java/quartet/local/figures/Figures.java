package quartet.local.figures;

import quartet.local.shop.PastOrder;

import java.util.Locale;

/** What sales come to: how many, how much; cancellations apart, as positive numbers. */
public record Figures(
        long orders, long units, long pence, long cancelledUnits, long cancelledPence) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0);

    public static Figures of(PastOrder order) {
        var units = order.lines().stream().mapToLong(PastOrder.Line::quantity).sum();
        var pence = order.lines().stream().mapToLong(PastOrder.Line::amount).sum();
        return order.cancels()
                ? new Figures(0, 0, 0, units, pence)
                : new Figures(1, units, pence, 0, 0);
    }

    public Figures plus(Figures more) {
        return new Figures(
                orders + more.orders,
                units + more.units,
                pence + more.pence,
                cancelledUnits + more.cancelledUnits,
                cancelledPence + more.cancelledPence);
    }

    /** Of one order, rounded half up. */
    public long averagePence() {
        return orders == 0 ? 0 : (pence + orders / 2) / orders;
    }

    /** In one line, for people. */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "%s in %,d orders, %,d units, average %s; cancelled %s",
                Pounds.of(pence),
                orders,
                units,
                Pounds.of(averagePence()),
                Pounds.of(cancelledPence));
    }
}
