package quartet.e2e.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/** Asks an order-service itself how many sagas it is at work on. */
final class RunningSagas implements AutoCloseable {

    private static final Pattern VALUE = Pattern.compile("\"value\":([0-9.E]+)");

    private final HttpRequest request;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();

    /**
     * @param management where its metrics are
     */
    RunningSagas(URI management) {
        request =
                HttpRequest.newBuilder(
                                management.resolve("/actuator/metrics/quartet.sagas.running"))
                        .timeout(Duration.ofSeconds(2))
                        .build();
    }

    /** None where it does not answer. */
    long count() {
        try {
            var found = VALUE.matcher(http.send(request, BodyHandlers.ofString()).body());
            return found.find() ? Math.round(Double.parseDouble(found.group(1))) : 0;
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
