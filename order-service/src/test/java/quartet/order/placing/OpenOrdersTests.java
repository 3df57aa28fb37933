package quartet.order.placing;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.order.Shopper.aGuest;
import static quartet.order.Shopper.aKey;
import static quartet.order.Shopper.order;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import quartet.order.CatalogDouble;
import quartet.order.OrderServiceTest;
import quartet.order.Shopper;
import quartet.order.TestTokens;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

@OrderServiceTest
class OpenOrdersTests {

    private static final String NEVER_ANSWERED = order("OPEN-MUG", 1, "tok_silent");

    @Autowired Shopper shopper;
    @Autowired CatalogDouble catalog;

    @Test
    void takesThreeOfAsManyAsComeAtOnceAndNoMoreUntilOneHasEnded() throws Exception {
        catalog.stock("OPEN-MUG", 100);
        var guest = aGuest();
        var start = new CountDownLatch(1);
        List<Shopper.Answer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Shopper.Answer> send =
                    () -> {
                        start.await();
                        return shopper.place(guest, aKey(), NEVER_ANSWERED);
                    };
            var sent = Stream.generate(() -> threads.submit(send)).limit(12).toList();
            start.countDown();
            answers = sent.stream().map(OpenOrdersTests::get).toList();
        }
        var taken = answers.stream().filter(answer -> answer.status() == 202).count();
        assertThat(taken).isBetween(0L, 3L);
        for (var refused : answers.stream().filter(answer -> answer.status() != 202).toList()) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("TOO_MANY_OPEN_ORDERS");
            assertThat(refused.retryAfter()).isNotEqualTo("null");
        }
        assertThat(shopper.get("/api/orders", TestTokens.guest(guest)).<List<Object>>at("$.items"))
                .hasSize((int) taken);
    }

    @Test
    void countsNeitherReplaysNorOtherCustomersNorOrdersThatEnded() {
        catalog.stock("OPEN-MUG", 100);
        var guest = aGuest();
        for (int i = 0; i < 4; i++) {
            assertThat(shopper.place(guest, aKey(), order("OPEN-MUG", 1, "tok_approve")).status())
                    .isEqualTo(201);
        }
        var key = aKey();
        for (var fresh : List.of(key, aKey(), aKey())) {
            assertThat(shopper.place(guest, fresh, NEVER_ANSWERED).status()).isEqualTo(202);
        }
        assertThat(shopper.place(guest, aKey(), NEVER_ANSWERED).status()).isEqualTo(429);
        assertThat(shopper.place(guest, key, NEVER_ANSWERED).status()).isBetween(201, 202);
        assertThat(shopper.place(aGuest(), aKey(), NEVER_ANSWERED).status()).isEqualTo(202);
    }

    private static Shopper.Answer get(Future<Shopper.Answer> answer) {
        try {
            return answer.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
