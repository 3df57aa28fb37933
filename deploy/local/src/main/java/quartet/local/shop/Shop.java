package quartet.local.shop;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The shop behind its gateway. Silence is not an answer: what gets none, or a 503, is sent again
 * with growing pauses, so everything sent here must be safe to repeat.
 */
public final class Shop {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final URI url;
    private final String operatorKey;
    private final Pause pause;
    private final Duration patience;

    /**
     * @param patience how long the pauses between tries may sum up to before it is given up
     */
    public Shop(URI url, String operatorKey, Pause pause, Duration patience) {
        this.url = url;
        this.operatorKey = operatorKey;
        this.pause = pause;
        this.patience = patience;
    }

    /** As somebody without any account. */
    public Answer asGuest(Request request) throws ShopRefused, InterruptedException {
        return patiently(request);
    }

    public Answer asOperator(Request request) throws ShopRefused, InterruptedException {
        return patiently(request.with("Authorization", "Bearer " + operatorKey));
    }

    private Answer patiently(Request request) throws ShopRefused, InterruptedException {
        var waited = Duration.ZERO;
        var next = FIRST_PAUSE;
        while (true) {
            var attempt = attempt(request);
            if (attempt.answer() != null && !attempt.answer().unavailable()) {
                return attempt.answer();
            }
            if (waited.compareTo(patience) >= 0) {
                return attempt.orRefused(request);
            }
            pause.of(next);
            waited = waited.plus(next);
            next =
                    next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                            ? next.multipliedBy(2)
                            : LONGEST_PAUSE;
        }
    }

    private Attempt attempt(Request request) throws InterruptedException {
        try {
            var response =
                    http.send(request.to(url, Duration.ofSeconds(60)), BodyHandlers.ofByteArray());
            return new Attempt(answer(response), null);
        } catch (IOException e) {
            return new Attempt(null, e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), json(response.body()));
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /** One of the two is there. */
    private record Attempt(@Nullable Answer answer, @Nullable IOException silence) {

        Answer orRefused(Request request) throws ShopRefused {
            if (answer != null) {
                return answer;
            }
            throw new ShopRefused(
                    "No answer to " + request.method() + " " + request.path(), silence);
        }
    }
}
