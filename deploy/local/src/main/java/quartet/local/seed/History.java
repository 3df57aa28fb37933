package quartet.local.seed;

import org.jspecify.annotations.Nullable;

import quartet.local.shop.PastOrder;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented orders of the days before the shop opened: busy evenings and weekends, a promotion in
 * the sixth week, customers who return, now and then a cancellation. The same generator gives the
 * same history.
 */
final class History {

    /** Share of a day's orders by hour, in thousandths of the busiest. */
    private static final int[] BY_HOUR = {
        80, 40, 20, 15, 15, 30, 90, 220, 380, 520, 610, 660, 720, 650, 580, 560, 600, 700, 850, 980,
        1000, 860, 520, 230
    };

    private static final int PROMOTION_FIRST_DAY = 38;
    private static final int PROMOTION_DAYS = 4;
    private static final int CUSTOMERS = 1_500;
    private static final int CANCELLED_ONE_IN = 70;
    private static final List<String> COUNTRIES =
            List.of("GB", "GB", "GB", "GB", "GB", "GB", "GB", "IE", "DE", "FR");
    private static final List<String> METHODS = List.of("CARD", "CARD", "CARD", "PAYPAL");

    private final LocalDate firstDay;
    private final int days;
    private final int ordersPerDay;
    private final RandomGenerator random;
    private int invoices;

    /**
     * @param ordersPerDay on an average day; the history is a few hundred more or less
     */
    History(LocalDate firstDay, int days, int ordersPerDay, RandomGenerator random) {
        this.firstDay = firstDay;
        this.days = days;
        this.ordersPerDay = ordersPerDay;
        this.random = random;
    }

    /** In the order of time, but for cancellations, which follow what they cancel. */
    Stream<PastOrder> orders() {
        return IntStream.range(0, days).boxed().flatMap(day -> day(day).stream());
    }

    private List<PastOrder> day(int day) {
        var orders = new ArrayList<PastOrder>();
        var count =
                (int)
                        Math.round(
                                ordersPerDay * busyness(day) * (0.92 + 0.16 * random.nextDouble()));
        for (var i = 0; i < count; i++) {
            var order = order(time(day), day);
            orders.add(order);
            if (day < days - 3 && random.nextInt(CANCELLED_ONE_IN) == 0) {
                orders.add(cancellationOf(order));
            }
        }
        return orders;
    }

    private double busyness(int day) {
        var weekday = firstDay.plusDays(day).getDayOfWeek();
        var weekly = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY ? 1.35 : 0.86;
        return weekly * (promoted(day) ? 2.2 : 1.0) * (0.85 + 0.3 * day / days);
    }

    private static boolean promoted(int day) {
        return day >= PROMOTION_FIRST_DAY && day < PROMOTION_FIRST_DAY + PROMOTION_DAYS;
    }

    private Instant time(int day) {
        int hour;
        do {
            hour = random.nextInt(BY_HOUR.length);
        } while (random.nextInt(1_000) >= BY_HOUR[hour]);
        return firstDay.plusDays(day)
                .atTime(hour, random.nextInt(60), random.nextInt(60))
                .toInstant(ZoneOffset.UTC);
    }

    private PastOrder order(Instant at, int day) {
        var customer = random.nextInt(10) < 3 ? null : customer();
        var country = COUNTRIES.get(country(customer));
        var method = METHODS.get(random.nextInt(METHODS.size()));
        return new PastOrder(
                "S%07d".formatted(++invoices), at, customer, country, method, basket(day));
    }

    /** A few come often, most once or twice. */
    private String customer() {
        var often = random.nextDouble();
        return String.valueOf(50_001 + (int) (CUSTOMERS * often * often));
    }

    private int country(@Nullable String customer) {
        return customer == null
                ? random.nextInt(COUNTRIES.size())
                : Math.floorMod(customer.hashCode(), COUNTRIES.size());
    }

    private List<PastOrder.Line> basket(int day) {
        var items = Assortment.items();
        var chosen = new ArrayList<Integer>();
        chosen.add(popular(day));
        while (chosen.size() < 6 && random.nextInt(100) < 55) {
            // People like things that match: half the time the next is of the same colour.
            var next = random.nextBoolean() ? sameColour(chosen.getFirst()) : popular(day);
            if (!chosen.contains(next)) {
                chosen.add(next);
            }
        }
        return chosen.stream().map(index -> line(items.get(index))).toList();
    }

    /** The first kinds of the list sell best; a promotion is for mugs and teapots. */
    private int popular(int day) {
        var rank = random.nextDouble();
        var index = (int) (Assortment.items().size() * rank * rank);
        return promoted(day) && random.nextInt(3) == 0 ? index % (2 * Assortment.colours()) : index;
    }

    private int sameColour(int index) {
        var kinds = Assortment.items().size() / Assortment.colours();
        var rank = random.nextDouble();
        var kind = (int) (kinds * rank * rank);
        return kind * Assortment.colours() + index % Assortment.colours();
    }

    private PastOrder.Line line(Assortment.Item item) {
        var quantity = 1 + (random.nextInt(4) == 0 ? random.nextInt(5) : 0);
        var amount = Math.multiplyExact(item.pence(), quantity);
        return new PastOrder.Line(
                item.sku(), item.title(), item.category(), true, quantity, amount);
    }

    private PastOrder cancellationOf(PastOrder order) {
        return new PastOrder(
                "C" + order.invoice().substring(1),
                order.at().plus(Duration.ofHours(6L + random.nextInt(60))),
                order.customer(),
                order.country(),
                order.paymentMethod(),
                order.lines());
    }
}
