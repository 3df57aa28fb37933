package quartet.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

class PaymentProviderTests {

    private final String order = "o_" + UUID.randomUUID().toString().replace("-", "");
    private final PaymentClient shop = new PaymentClient(Stores.payments().url());

    @Test
    void authorisesCapturesAndTells() throws Exception {
        var authorised = shop.authorise(order, 2598, "tok_approve");
        assertThat(authorised.statusCode()).isEqualTo(200);
        assertThat(authorised.body())
                .contains("\"id\":\"pay_", "\"reference\":\"" + order, "\"status\":\"AUTHORISED\"")
                .contains("\"amount\":2598", "\"currency\":\"GBP\"");
        assertThat(shop.capture(order, 2598).body()).contains("\"status\":\"CAPTURED\"");
        assertThat(shop.get("/authorisations/" + order).body())
                .contains("\"captured\":2598", "\"ledger\":[", "\"CAPTURE\"");
        assertThat(shop.get("/authorisations").body()).contains(order);
    }

    @Test
    void declinesWithAProblem() throws Exception {
        var declined = shop.authorise(order, 2598, "tok_decline");
        assertThat(declined.statusCode()).isEqualTo(402);
        assertThat(declined.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(declined.body()).contains("\"code\":\"DECLINED\"", "\"status\":402");
    }

    @Test
    void answersASilentPaymentOnlyWhenItIsVoided() throws Exception {
        assertThatThrownBy(() -> shop.authorise(order, 2598, "tok_silent"))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(shop.get("/authorisations/" + order).body()).contains("AUTHORISED");
        assertThat(shop.cancel(order).body()).contains("\"status\":\"VOIDED\"");
    }

    @Test
    void answersASlowPaymentLate() throws Exception {
        var before = System.nanoTime();
        var slow = shop.within(Duration.ofSeconds(10)).authorise(order, 2598, "tok_slow");
        assertThat(slow.statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void refusesAnAuthorisationThatArrivesAfterItsVoid() throws Exception {
        assertThat(shop.cancel(order).statusCode()).isEqualTo(200);
        var late = shop.authorise(order, 2598, "tok_approve");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("\"code\":\"VOIDED\"");
    }

    @Test
    void decidesOnceWhenTheSameKeyArrivesFiftyTimesAtOnce() throws Exception {
        var together = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> send =
                    () -> {
                        together.await();
                        return shop.within(Duration.ofSeconds(20))
                                .authorise(order, 2598, "tok_approve")
                                .body();
                    };
            var sent = Stream.generate(() -> threads.submit(send)).limit(50).toList();
            together.countDown();
            var answers = new HashSet<String>();
            for (var answer : sent) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(1);
        }
    }

    @Test
    void keepsItsPromisesThroughAKill(@TempDir Path folder) throws Exception {
        var options = StoreOptions.temporary().onPort(Ports.free()).keptIn(folder);
        String promised;
        try (var provider = PaymentProvider.start(options)) {
            promised = new PaymentClient(provider.url()).authorise(order, 5, "tok_approve").body();
            provider.kill();
            assertThat(provider.healthy()).isFalse();
        }
        try (var provider = PaymentProvider.start(options)) {
            var client = new PaymentClient(provider.url());
            assertThat(client.authorise(order, 5, "tok_approve").body()).isEqualTo(promised);
            assertThat(client.capture(order, 5).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            textBlock =
                    """
                    POST   | /authorisations          | {                                          | 400 | MALFORMED_BODY
                    POST   | /authorisations          | {"amount":1.5}                             | 400 | MALFORMED_BODY
                    POST   | /authorisations          | {"amount":"1"}                             | 400 | MALFORMED_BODY
                    POST   | /authorisations          | {"colour":1}                               | 400 | UNKNOWN_FIELD
                    POST   | /authorisations          | {"reference":"o_1","token":"t","amount":0} | 400 | VALIDATION_FAILED
                    POST   | /authorisations/a/refunds| {"amount":-1}                              | 400 | VALIDATION_FAILED
                    POST   | /authorisations/a/refunds| {"amount":1}                               | 404 | NOT_FOUND
                    POST   | /authorisations/a/b      | {}                                         | 404 | NOT_FOUND
                    POST   | /authorisations/a b/void | {}                                         | 400 | VALIDATION_FAILED
                    GET    | /authorisations/a/void   |                                            | 405 | METHOD_NOT_ALLOWED
                    DELETE | /authorisations          |                                            | 405 | METHOD_NOT_ALLOWED
                    GET    | /authorisations/nobody   |                                            | 404 | NOT_FOUND
                    GET    | /                        |                                            | 404 | NOT_FOUND
                    """)
    void refusesWhatItCannotRead(String method, String path, String body, int status, String code)
            throws Exception {
        var refused = shop.send(method, path, order, body == null ? "" : body);
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void needsAnIdempotencyKeyAndABodyThatIsNotTooLarge() throws Exception {
        assertThat(shop.send("POST", "/authorisations/o_1/void", "", "{}").body())
                .contains("IDEMPOTENCY_KEY_MISSING");
        assertThat(shop.send("POST", "/authorisations", "k", "x".repeat(70_000)).statusCode())
                .isEqualTo(413);
    }
}
