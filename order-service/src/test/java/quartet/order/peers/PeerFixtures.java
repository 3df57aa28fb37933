package quartet.order.peers;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;

/** Clients as the application makes them, but impatient. */
public final class PeerFixtures {

    private PeerFixtures() {}

    /** Whose circuit opens after so many silent calls. */
    public static Peers peers(int calls) {
        var properties =
                new PeerProperties(8, 8, Duration.ofMillis(100), calls, 100, Duration.ofMinutes(1));
        return new Peers(properties, JsonMapper.shared(), new SimpleMeterRegistry());
    }

    /** With 200 ms to connect and 300 ms to answer. */
    public static <T> T client(Class<T> api, String url) {
        var factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(Duration.ofMillis(200));
        factory.setReadTimeout(Duration.ofMillis(300));
        var http = RestClient.builder().baseUrl(url).requestFactory(factory).build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(http))
                .build()
                .createClient(api);
    }
}
