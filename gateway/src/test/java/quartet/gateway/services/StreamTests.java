package quartet.gateway.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import quartet.gateway.Echo;
import quartet.gateway.GatewayTest;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;

/** The live stream on its way through. */
@GatewayTest
class StreamTests {

    @Autowired WebTestClient http;

    @Test
    void passesEachPartOnAsItComesAndNeverCutsItOff(@LocalServerPort int port) throws Exception {
        // The way is warm, as it is for all but one visitor.
        http.get().uri("/api/live").exchange().expectStatus().isOk();
        var address = URI.create("http://127.0.0.1:" + port + "/api/live?stub=streams");
        var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream").build();
        try (var client = HttpClient.newHttpClient()) {
            var asked = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(answer.body()))) {
                assertThat(lines.readLine()).isEqualTo(": hello");
                assertThat(Duration.ofNanos(System.nanoTime() - asked))
                        .isLessThan(Duration.ofMillis(500));
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
                assertThat(lines.readLine()).isEmpty();
                assertThat(lines.readLine()).isEqualTo("id: 7");
                assertThat(Duration.ofNanos(System.nanoTime() - asked))
                        .isGreaterThan(Duration.ofMillis(1500));
            }
            client.shutdownNow();
        }
    }

    @Test
    void handsOnWhereABrowserStood() {
        var echo =
                http.get()
                        .uri("/api/live?topics=orders&after=orders.1")
                        .header("Last-Event-ID", "orders.2")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Echo.class)
                        .returnResult()
                        .getResponseBody();
        assertThat(Objects.requireNonNull(echo).headers())
                .containsEntry("last-event-id", "orders.2");
        assertThat(echo.path()).isEqualTo("/api/live?topics=orders&after=orders.1");
        assertThat(echo.token().roles()).containsExactly("guest");
    }
}
