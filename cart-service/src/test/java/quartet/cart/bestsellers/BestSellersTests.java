package quartet.cart.bestsellers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.cart.TestRedis;
import quartet.cart.snapshots.Sku;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;

/** Counting on real Redis: once, in any order, into the right days. */
class BestSellersTests {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final BestSellers bestSellers =
            new BestSellers(TestRedis.template(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Sku mug = TestRedis.aSku();
    private final Sku pot = TestRedis.aSku();
    private final String category = "Category of " + mug;

    @Test
    void countsAnEventOnceHoweverOftenItArrives() {
        var event = TestRedis.anOrderId() + ":2";
        assertThat(count(event, NOW, mug, 3)).isTrue();
        assertThat(count(event, NOW, mug, 3)).isFalse();
        assertThat(bestSellers.unitsOf(mug)).isEqualTo(3);
    }

    @Test
    void countsOnceWhenThirtyTwoThreadsSayItAtOnce() {
        var event = TestRedis.anOrderId() + ":2";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++) {
                threads.submit(() -> count(event, NOW, mug, 3));
            }
        }
        assertThat(bestSellers.unitsOf(mug)).isEqualTo(3);
    }

    @Test
    void endsRightInWhateverOrderEventsArrive() {
        var random = new Random(42);
        for (int round = 0; round < 20; round++) {
            var sku = TestRedis.aSku();
            var order = TestRedis.anOrderId();
            var events = new ArrayList<Runnable>();
            for (int twice = 0; twice < 2; twice++) {
                events.add(() -> count(order + ":2", NOW, sku, 5));
                events.add(() -> count(order + ":3", NOW, sku, -5));
                events.add(() -> count(order + "x:2", NOW, sku, 2));
            }
            Collections.shuffle(events, random);
            events.forEach(Runnable::run);
            assertThat(bestSellers.unitsOf(sku)).isEqualTo(2);
        }
    }

    @Test
    void showsNothingThatWasTakenBack() {
        count("a" + mug, NOW, mug, 2);
        count("b" + mug, NOW, mug, -2);
        count("c" + mug, NOW, pot, 1);
        assertThat(top(Window.ALL)).containsExactly(new BestSeller(pot, 1));
    }

    @Test
    void looksBackByTheTimeOfConfirmation() {
        count("1" + mug, NOW, mug, 1);
        count("2" + mug, NOW.minus(Duration.ofDays(3)), mug, 10);
        count("3" + mug, NOW.minus(Duration.ofDays(20)), mug, 100);
        count("4" + mug, NOW.minus(Duration.ofDays(5000)), mug, 1000);

        assertThat(top(Window.DAY)).containsExactly(new BestSeller(mug, 1));
        assertThat(top(Window.WEEK)).containsExactly(new BestSeller(mug, 11));
        assertThat(top(Window.MONTH)).containsExactly(new BestSeller(mug, 111));
        assertThat(top(Window.ALL)).containsExactly(new BestSeller(mug, 1111));
    }

    @Test
    void putsTheMostSoldFirstPageByPage() {
        count("1" + mug, NOW, mug, 1);
        count("2" + mug, NOW, pot, 2);
        assertThat(bestSellers.top(Window.ALL, category, 0, 1))
                .containsExactly(new BestSeller(pot, 2));
        assertThat(bestSellers.top(Window.ALL, category, 1, 1))
                .containsExactly(new BestSeller(mug, 1));
        assertThat(bestSellers.top(Window.WEEK, category, 2, 1)).isEmpty();
    }

    @Test
    void addsUpTwoLinesOfOneProduct() {
        var line = new SoldUnits(mug, null, 2);
        bestSellers
                .sale(TestRedis.anOrderId() + ":2", NOW, List.of(line, line))
                .on(TestRedis.template());
        assertThat(bestSellers.unitsOf(mug)).isEqualTo(4);
    }

    private boolean count(String event, Instant at, Sku sku, long units) {
        return bestSellers
                .sale(event, at, List.of(new SoldUnits(sku, category, units)))
                .on(TestRedis.template());
    }

    private List<BestSeller> top(Window window) {
        return bestSellers.top(window, category, 0, 10);
    }
}
