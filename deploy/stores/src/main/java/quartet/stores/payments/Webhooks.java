package quartet.stores.payments;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the shop about answers, a while after they were given: signed, again and again until the
 * shop says 2xx or the event is a minute old. What a kill interrupts is told after the next start.
 */
final class Webhooks {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LATE = Duration.ofSeconds(1);
    private static final Duration TWICE_AFTER = Duration.ofMillis(400);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(1);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();
    private final @Nullable URI url;
    private final SecretKeySpec secret;
    private final Clock clock;

    /**
     * @param url of the shop's door for webhooks; null where nobody is told anything
     */
    Webhooks(@Nullable URI url, String secret, Clock clock) {
        this.url = url;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    /** From the environment; without URL or secret there are no webhooks. */
    static Webhooks configured(@Nullable String url, @Nullable String secret, Clock clock) {
        return url == null || url.isBlank() || secret == null || secret.isBlank()
                ? new Webhooks(null, "none", clock)
                : new Webhooks(URI.create(url), secret, clock);
    }

    /** Says what there is to say about an answer, later and on another thread. */
    void tell(Entry entry) {
        var payment = entry.answer().payment();
        if (url == null || payment == null) {
            return;
        }
        var event = Event.of(entry).orElse(null);
        if (event == null || old(event)) {
            return;
        }
        after(LATE, url, event, FIRST_PAUSE);
        if (payment.token() == Token.tok_webhook_twice) {
            after(LATE.plus(TWICE_AFTER), url, event, FIRST_PAUSE);
        }
    }

    private void after(Duration delay, URI to, Event event, Duration pause) {
        CompletableFuture.delayedExecutor(
                        delay.toMillis(),
                        TimeUnit.MILLISECONDS,
                        task -> Thread.ofVirtual().name("webhook").start(task))
                .execute(() -> send(to, event, pause));
    }

    private void send(URI to, Event event, Duration pause) {
        if (heard(to, JSON.writeValueAsBytes(event.body())) || old(event)) {
            return;
        }
        var longer = pause.multipliedBy(2);
        after(pause, to, event, longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer);
    }

    private boolean old(Event event) {
        return event.at().plus(GIVEN_UP_AFTER).isBefore(clock.instant());
    }

    private boolean heard(URI to, byte[] body) {
        var request =
                HttpRequest.newBuilder(to)
                        .timeout(ANSWER_WITHIN)
                        .header("Content-Type", "application/json")
                        .header("Quartet-Signature", "sha256=" + signature(body))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private String signature(byte[] body) {
        try {
            var mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", impossible);
        }
    }
}
