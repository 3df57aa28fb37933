package quartet.order;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends what the payment provider would send. */
public record ProviderWebhook(String type, String orderId, long amount, String currency) {

    public static final String SECRET = "a secret of tests";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public String body() {
        var key = orderId + ":" + (type.equals("voided") ? "void" : request());
        return """
        {"id": "evt_1", "type": "%s", "reference": "%s", "providerReference": "pay_webhook",
         "amount": %d, "currency": "%s", "key": "%s", "at": "2026-11-21T12:00:00Z"}\
        """
                .formatted(type, orderId, amount, currency, key);
    }

    private String request() {
        return switch (type) {
            case "captured", "capture_declined", "lapsed" -> "capture";
            default -> "authorise";
        };
    }

    public int send(int port) {
        return send(port, body(), signature(body(), SECRET)).statusCode();
    }

    public static HttpResponse<String> send(int port, String body, String signature) {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/payments/webhook"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("Quartet-Signature", signature);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static String signature(String body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var hash = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
