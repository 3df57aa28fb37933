package quartet.stores;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * The simulated payment provider. Its journal remembers what it promised, whatever dies. It tells
 * by webhook where {@code QUARTET_PAYMENT_WEBHOOK_URL} and {@code QUARTET_PAYMENT_WEBHOOK_SECRET}
 * are in its {@link StoreOptions#withEnvironment environment}.
 */
public final class PaymentProvider extends Store {

    private static final String NAME = "payments";
    private static final int DEFAULT_PORT = 80;
    private static final int OK = 200;
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofMillis(Probe.MILLIS))
                    .build();

    private final URI url;

    private PaymentProvider(URI url, @Nullable StoreProcess process) {
        super(NAME, url.getPort() < 0 ? DEFAULT_PORT : url.getPort(), process);
        this.url = url;
    }

    public static PaymentProvider start(StoreOptions options) {
        var given = options.uri();
        if (given != null) {
            return new PaymentProvider(URI.create(given), null);
        }
        var port = Ports.orFree(options.port());
        var url = URI.create("http://127.0.0.1:" + port);
        var folder = StoreFolder.of(NAME, options);
        var arguments = List.of(String.valueOf(port), folder.data().toString());
        var command = JavaModule.PAYMENTS.command(options.jvmArguments(), arguments);
        return new PaymentProvider(
                url,
                StoreProcess.start(
                        NAME, command, options.environment(), folder, () -> answers(url)));
    }

    /** For {@code spring.http.serviceclient.payment.base-url}. */
    public String url() {
        return url.toString();
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String edition() {
        return given() ? "given" : "simulated";
    }

    @Override
    public String address() {
        return url();
    }

    @Override
    boolean answers() {
        return answers(url);
    }

    private static boolean answers(URI url) {
        var request =
                HttpRequest.newBuilder(url.resolve("/health"))
                        .timeout(Duration.ofMillis(Probe.MILLIS))
                        .build();
        return Probe.yes(() -> HTTP.send(request, BodyHandlers.discarding()).statusCode() == OK);
    }
}
