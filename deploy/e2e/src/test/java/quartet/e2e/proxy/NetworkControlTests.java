package quartet.e2e.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

class NetworkControlTests {

    private final Network network = new Network();
    private final Link link = network.connect("order-catalog", 0, List.of(1), Wiretap.DEAF);
    private final NetworkControl control;

    NetworkControlTests() throws IOException {
        control = new NetworkControl(network);
    }

    @AfterEach
    void end() {
        control.close();
        network.close();
    }

    @Test
    void setsShowsAndHealsAFault() throws Exception {
        assertThat(send("PUT", "/order-catalog", "latency 300").statusCode()).isEqualTo(200);
        assertThat(link.fault()).isEqualTo(new Fault.Latency(Duration.ofMillis(300)));
        assertThat(send("GET", "/", "").body()).contains("order-catalog", "latency");
        assertThat(send("DELETE", "/", "").statusCode()).isEqualTo(200);
        assertThat(link.fault()).isEqualTo(new Fault.None());
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(send("PUT", "/order-catalog", "flood").statusCode()).isEqualTo(400);
        assertThat(send("PUT", "/order-catalog", "latency").statusCode()).isEqualTo(400);
        assertThat(send("PUT", "/nowhere", "down").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        var uri = URI.create("http://localhost:" + control.port() + path);
        var request =
                HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body)).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
