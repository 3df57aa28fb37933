package quartet.local.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service whether it is ready to answer. */
final class Readiness {

    private final HttpClient http;

    Readiness(HttpClient http) {
        this.http = http;
    }

    static Readiness overHttp() {
        return new Readiness(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofMillis(500))
                        .build());
    }

    boolean of(URI service) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(service.resolve("/readyz"))
                        .timeout(Duration.ofSeconds(3))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
