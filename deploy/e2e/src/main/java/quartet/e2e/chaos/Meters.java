package quartet.e2e.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Asks services for what they count. */
final class Meters implements AutoCloseable {

    private static final Pattern VALUE = Pattern.compile("\"value\":([0-9.E]+)");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();

    /**
     * Empty where the service does not answer or has not counted yet.
     *
     * @param management where its metrics are
     */
    OptionalLong read(URI management, String meter) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(management.resolve("/actuator/metrics/" + meter))
                        .timeout(Duration.ofSeconds(2))
                        .build();
        try {
            var found = VALUE.matcher(http.send(request, BodyHandlers.ofString()).body());
            return found.find()
                    ? OptionalLong.of(Math.round(Double.parseDouble(found.group(1))))
                    : OptionalLong.empty();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
