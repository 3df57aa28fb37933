package quartet.e2e.chaos;

import quartet.e2e.Client;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What is for sale: much of some products, little of others, so that some orders find nothing, and
 * two that everybody wants at once.
 */
final class Assortment {

    private static final int TRIES = 5;
    private static final int ALREADY_THERE = 409;
    private static final int PLENTY = 24;
    private static final int SCARCE = 2;
    private static final int MANY_UNITS = 20_000;
    private static final int FEW_UNITS = 2;
    private static final double SCARCE_LINES = 0.3;
    private static final double WANTED_LINES = 0.3;

    private Assortment() {}

    /** One line of an order. */
    record Line(String sku, int quantity) {}

    /** Creates what is not there yet; to be called while nothing is broken. */
    static void stock(Client operator) {
        skus().forEach(sku -> create(operator, sku));
        plenty().forEach(sku -> receive(operator, sku, MANY_UNITS));
        scarce().forEach(sku -> receive(operator, sku, FEW_UNITS));
    }

    static List<String> skus() {
        var all = new ArrayList<>(plenty());
        all.addAll(scarce());
        return all;
    }

    static String anyScarce(RandomGenerator random) {
        return scarce().get(random.nextInt(SCARCE));
    }

    /** One to three lines; the two wanted ones come in either order. */
    static List<Line> lines(RandomGenerator random) {
        var lines = new ArrayList<Line>();
        if (random.nextDouble() < WANTED_LINES) {
            lines.add(new Line(plenty().get(0), 1));
            lines.add(random.nextInt(2), new Line(plenty().get(1), 1 + random.nextInt(2)));
        } else {
            var first = random.nextInt(PLENTY);
            for (int i = 0; i <= random.nextInt(3); i++) {
                var sku = plenty().get((first + i * 7) % PLENTY);
                lines.add(new Line(sku, 1 + random.nextInt(3)));
            }
        }
        if (random.nextDouble() < SCARCE_LINES) {
            lines.add(new Line(anyScarce(random), 1 + random.nextInt(2)));
        }
        return lines;
    }

    static List<String> plenty() {
        return IntStream.range(0, PLENTY).mapToObj("CHAOS-%02d"::formatted).toList();
    }

    private static List<String> scarce() {
        return IntStream.range(0, SCARCE).mapToObj("CHAOS-FEW-%d"::formatted).toList();
    }

    private static void create(Client operator, String sku) {
        var price = 100 + Math.floorMod(sku.hashCode(), 4900);
        var body =
                """
                {"sku": "%s", "title": "Thing %s", "category": {"primary": "Chaos"},
                 "attributes": {"colour": "blue"}, "status": "ACTIVE",
                 "pricing": {"base": {"amount": %d, "currency": "GBP"},
                             "discountPercent": 0, "taxInclusive": true}}\
                """
                        .formatted(sku, sku, price);
        patiently(sku, () -> operator.post("/api/products", body).status());
    }

    private static void receive(Client operator, String sku, int units) {
        var key = Map.of("Idempotency-Key", "first-delivery-of-" + sku);
        var path = "/api/stock/" + sku + "/movements";
        patiently(sku, () -> operator.send("POST", path, delivery(units), key).status());
    }

    static String delivery(int units) {
        return """
        {"kind": "inbound", "warehouse": "W1", "quantity": %d, "reason": "delivery"}\
        """
                .formatted(units);
    }

    /** Cold code may be too slow at first; all of this can be repeated. */
    private static void patiently(String sku, IntSupplier status) {
        int last = 0;
        for (int i = 0; i < TRIES; i++) {
            try {
                last = status.getAsInt();
                if (last < 300 || last == ALREADY_THERE) {
                    return;
                }
            } catch (UncheckedIOException silence) {
                last = 0;
            }
        }
        throw new IllegalStateException("The shop refused " + sku + " with " + last);
    }
}
