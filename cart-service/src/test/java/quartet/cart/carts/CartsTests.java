package quartet.cart.carts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

import quartet.cart.TestRedis;
import quartet.cart.access.Visitor;
import quartet.cart.shopping.OutboxFixtures;
import quartet.cart.shopping.OutboxFull;
import quartet.cart.shopping.Slot;
import quartet.cart.snapshots.Sku;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Carts and their scripts, on real Redis. */
class CartsTests {

    private static final CartProperties PROPERTIES =
            new CartProperties(Duration.ofDays(7), 50, 999, "GBP");

    private final StringRedisTemplate redis = TestRedis.template();
    private final Carts carts = new Carts(redis, OutboxFixtures.anOutbox(redis), PROPERTIES);
    private final Visitor visitor = TestRedis.aVisitor();
    private final Sku mug = Sku.of("MUG");
    private final Sku pot = Sku.of("POT");

    @Test
    void addsToWhatIsThereAndTellsOfIt() {
        carts.add(visitor, mug, 2);
        carts.add(visitor, mug, 3);
        carts.add(visitor, pot, 1);

        assertThat(carts.of(visitor)).containsExactly(new CartItem(mug, 5), new CartItem(pot, 1));
        assertThat(waiting()).containsExactly("1 added 2", "2 added 3", "3 added 1");
    }

    @Test
    void setsAQuantityAndTellsOfTheDifference() {
        carts.set(visitor, mug, 5);
        carts.set(visitor, mug, 2);
        carts.set(visitor, mug, 2);
        carts.set(visitor, mug, 0);

        assertThat(carts.of(visitor)).isEmpty();
        assertThat(waiting()).containsExactly("1 added 5", "2 removed 3", "3 removed 2");
    }

    @Test
    void tellsOfEachLineWhenEmptied() {
        carts.add(visitor, mug, 2);
        carts.add(visitor, pot, 1);
        carts.clear(visitor);
        carts.clear(visitor);

        assertThat(carts.of(visitor)).isEmpty();
        assertThat(waiting()).contains("3 removed 2", "4 removed 1").hasSize(4);
    }

    @Test
    void losesNoneOfWhatThirtyTwoThreadsAddAndNumbersThemWithoutAGap() throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++) {
                threads.submit(
                        () -> {
                            start.await();
                            for (int n = 0; n < 10; n++) {
                                carts.add(visitor, mug, 1);
                            }
                            return null;
                        });
            }
            start.countDown();
        }

        assertThat(carts.of(visitor)).containsExactly(new CartItem(mug, 320));
        var events = waiting();
        assertThat(events).hasSize(320);
        for (int n = 0; n < 320; n++) {
            assertThat(events.get(n)).isEqualTo((n + 1) + " added 1");
        }
    }

    @Test
    void livesSevenDaysAfterItWasLastTouched() {
        carts.add(visitor, mug, 1);
        assertThat(lifeLeft()).isGreaterThan(Duration.ofDays(7).minusMinutes(1));

        redis.expire(key(), Duration.ofMinutes(1));
        carts.touch(visitor);
        assertThat(lifeLeft()).isGreaterThan(Duration.ofDays(7).minusMinutes(1));

        redis.expire(key(), Duration.ofMinutes(1));
        carts.set(visitor, mug, 1);
        assertThat(lifeLeft()).isGreaterThan(Duration.ofDays(7).minusMinutes(1));
    }

    @Test
    void refusesTheFiftyFirstLineAndTheThousandthUnit() {
        for (int i = 0; i < 50; i++) {
            carts.add(visitor, Sku.of("S-" + i), 1);
        }
        assertThatThrownBy(() -> carts.add(visitor, mug, 1)).isInstanceOf(CartRefused.Full.class);
        carts.add(visitor, Sku.of("S-0"), 998);
        assertThatThrownBy(() -> carts.add(visitor, Sku.of("S-0"), 1))
                .isInstanceOf(CartRefused.TooMany.class);
        assertThat(carts.of(visitor)).hasSize(50).contains(new CartItem(Sku.of("S-0"), 999));
        assertThat(waiting()).hasSize(51);
    }

    @Test
    void losesWhatWasOrderedOnceButNotWhatWasAddedSince() {
        carts.add(visitor, mug, 2);
        carts.add(visitor, pot, 1);
        var ordered = carts.of(visitor);
        carts.add(visitor, mug, 3);
        var order = TestRedis.anOrderId();

        var taking = carts.ordered(visitor, order, ordered);
        assertThat(taking.on(TestRedis.template())).isTrue();
        assertThat(taking.on(TestRedis.template())).isFalse();

        assertThat(carts.of(visitor)).containsExactly(new CartItem(mug, 3));
        assertThat(waiting()).hasSize(3);
    }

    @Test
    void neverFallsBelowNothing() {
        carts.add(visitor, mug, 1);
        carts.ordered(visitor, TestRedis.anOrderId(), List.of(new CartItem(mug, 5)))
                .on(TestRedis.template());
        assertThat(carts.of(visitor)).isEmpty();
    }

    @Test
    void changesNothingOnceTooManyEventsWaitForKafka() {
        carts.add(visitor, mug, 1);
        var full = new Carts(redis, OutboxFixtures.anOutboxOf(redis, 1), PROPERTIES);

        assertThatThrownBy(() -> full.add(visitor, mug, 1)).isInstanceOf(OutboxFull.class);
        assertThatThrownBy(() -> full.clear(visitor)).isInstanceOf(OutboxFull.class);
        assertThat(carts.of(visitor)).containsExactly(new CartItem(mug, 1));
        assertThat(waiting()).hasSize(1);
    }

    private List<String> waiting() {
        return OutboxFixtures.waitingOf(redis, visitor);
    }

    private String key() {
        return Slot.of(visitor).key("cart", visitor.id());
    }

    private Duration lifeLeft() {
        return Duration.ofSeconds(redis.getExpire(key()));
    }
}
