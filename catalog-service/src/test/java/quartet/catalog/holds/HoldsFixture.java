package quartet.catalog.holds;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import quartet.catalog.faults.CrashPoints;
import quartet.catalog.stock.Books;
import quartet.catalog.stock.Sku;

import java.time.Duration;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds on given books, and their lines in short. */
final class HoldsFixture {

    static final Duration LIFE = Duration.ofMinutes(3);
    static final String WHO = "order-service";

    private HoldsFixture() {}

    static Holds holdsOn(Books books) {
        return new Holds(
                books.ledger(),
                books.heads(),
                books.copies(),
                properties(),
                books.clock(),
                CrashPoints.none(),
                new SimpleMeterRegistry());
    }

    /** By other rules. */
    static Holds holdsOn(Books books, HoldPlans.Rules rules) {
        return new Holds(
                books.ledger(),
                books.heads(),
                books.copies(),
                properties(),
                books.clock(),
                CrashPoints.none(),
                new SimpleMeterRegistry(),
                rules);
    }

    static ExpiredHolds sweeperOn(Books books) {
        return sweeperOn(books, holdsOn(books));
    }

    static ExpiredHolds sweeperOn(Books books, Holds holds) {
        return new ExpiredHolds(placesOn(books), holds, properties(), books.clock());
    }

    static HoldsOfOrders placesOn(Books books) {
        return new HoldsOfOrders(books.database(), books.heads(), books.copies());
    }

    static SortedMap<Sku, Integer> lines(Sku sku, int quantity) {
        var lines = new TreeMap<Sku, Integer>();
        lines.put(sku, quantity);
        return lines;
    }

    static SortedMap<Sku, Integer> lines(Sku one, int first, Sku other, int second) {
        var lines = lines(one, first);
        lines.put(other, second);
        return lines;
    }

    static SortedSet<Sku> skus(Sku sku) {
        return new TreeSet<>(java.util.List.of(sku));
    }

    private static HoldProperties properties() {
        return new HoldProperties(LIFE, Duration.ofSeconds(1), 100);
    }
}
