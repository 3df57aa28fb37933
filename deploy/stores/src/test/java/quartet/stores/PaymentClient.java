package quartet.stores;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A shop as the provider sees it. */
record PaymentClient(String url, Duration patience) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PaymentClient(String url) {
        this(url, Duration.ofMillis(800));
    }

    PaymentClient within(Duration longer) {
        return new PaymentClient(url, longer);
    }

    HttpResponse<String> authorise(String order, long amount, String token)
            throws IOException, InterruptedException {
        var body =
                "{\"reference\":\"%s\",\"amount\":%d,\"currency\":\"GBP\",\"token\":\"%s\"}"
                        .formatted(order, amount, token);
        return send("POST", "/authorisations", order + ":authorise", body);
    }

    HttpResponse<String> cancel(String order) throws IOException, InterruptedException {
        return send("POST", "/authorisations/" + order + "/void", order + ":void", "");
    }

    HttpResponse<String> capture(String order, long amount)
            throws IOException, InterruptedException {
        var path = "/authorisations/" + order + "/captures";
        return send("POST", path, order + ":capture", "{\"amount\":" + amount + "}");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", "");
    }

    HttpResponse<String> send(String method, String path, String key, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url + path.replace(" ", "%20")))
                        .timeout(patience)
                        .method(method, BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
