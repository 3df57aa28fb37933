package quartet.e2e.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import quartet.e2e.Answer;
import quartet.e2e.Client;
import quartet.e2e.proxy.RecordedRequest;
import quartet.local.data.Keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends what order-service asked of catalog-service and of the payment provider once more, with a
 * token that is still good: as a network would that delivers twice, or very late.
 */
final class LateDuplicates {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** How customers pay whom the provider does not answer. */
    private static final List<String> SILENT = List.of("tok_silent", "tok_webhook");

    private static final int AT_ONCE = 16;

    private final ShakyShop shop;
    private final InstantSource clock = Clock.systemUTC();

    LateDuplicates(ShakyShop shop) {
        this.shop = shop;
    }

    /**
     * Everything that was ever asked, some of it at once: a provider that keeps silent for some
     * tokens does so again, and that it was heard is what counts. Those all wait together.
     *
     * @return how many there were that could have changed something
     */
    int sendAll() throws InterruptedException, ExecutionException {
        var all = shop.recorded().stream().filter(one -> !one.method().equals("GET")).toList();
        try (var senders = Executors.newFixedThreadPool(AT_ONCE);
                var waiters = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent =
                    all.stream()
                            .map(
                                    one ->
                                            (isSilent(one) ? waiters : senders)
                                                    .submit(() -> sendAgain(one)))
                            .toList();
            for (var one : sent) {
                one.get();
            }
        }
        return all.size();
    }

    private static boolean isSilent(RecordedRequest request) {
        return SILENT.stream().anyMatch(request.body()::contains);
    }

    private void sendAgain(RecordedRequest request) {
        try {
            send(request);
        } catch (UncheckedIOException unanswered) {
            if (!isSilent(request)) {
                throw unanswered;
            }
        }
    }

    Answer send(RecordedRequest request) {
        var port = shop.network().link(request.link()).port();
        var client = new Client(URI.create("http://127.0.0.1:" + port), Map.of());
        var answer =
                client.send(request.method(), request.path(), request.body(), headers(request));
        if (answer.status() == 401 || answer.status() == 403) {
            throw new AssertionError("Refused at the door, which shows nothing: " + answer);
        }
        return answer;
    }

    private Map<String, String> headers(RecordedRequest request) {
        var headers = new HashMap<String, String>();
        request.headers()
                .forEach(
                        (name, value) -> {
                            if (name.equals("idempotency-key") || name.equals("content-type")) {
                                headers.put(
                                        name.equals("content-type") ? "Content-Type" : name, value);
                            }
                        });
        if (request.headers().containsKey("authorization")) {
            headers.put("Authorization", "Bearer " + token("catalog"));
        }
        return headers;
    }

    /** What order-service mints for itself. */
    private String token(String audience) {
        var now = clock.instant().getEpochSecond();
        var head = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
        var claims =
                """
                {"iss": "quartet", "aud": "%s", "sub": "order-service", "roles": ["service"],
                 "iat": %d, "exp": %d}\
                """
                        .formatted(audience, now, now + 60);
        var signed =
                BASE64.encodeToString(head.getBytes(UTF_8))
                        + "."
                        + BASE64.encodeToString(claims.getBytes(UTF_8));
        return signed + "." + BASE64.encodeToString(hmac(signed));
    }

    private byte[] hmac(String text) {
        try {
            var key = Base64.getDecoder().decode(new Keys(shop.system().data()).access());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
