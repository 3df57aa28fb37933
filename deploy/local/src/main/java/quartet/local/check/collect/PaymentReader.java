package quartet.local.check.collect;

import quartet.local.check.dump.Payment;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Reads all payments from the provider's own listing. */
final class PaymentReader {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final String url;

    PaymentReader(String url) {
        this.url = url;
    }

    private record Listing(List<Payment> items) {}

    List<Payment> read() throws NotReadable, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(url + "/authorisations"))
                            .timeout(AT_MOST)
                            .build();
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw new NotReadable("payments", "it answers " + answer.statusCode());
                }
                return JSON.readValue(body, Listing.class).items();
            }
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new NotReadable("payments", e);
        }
    }
}
