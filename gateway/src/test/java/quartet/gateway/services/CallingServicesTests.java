package quartet.gateway.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import io.netty.channel.ConnectTimeoutException;

import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import reactor.core.publisher.Mono;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

class CallingServicesTests {

    @Test
    void leavesAServiceAloneThatIsSilentTooOften() {
        var calling = callingWithPause(Duration.ofHours(1));
        for (int call = 0; call < 4; call++) {
            assertThat(troubleOf(calling, "order", new TimeoutException()))
                    .isEqualTo(Trouble.SILENT);
        }
        assertThat(troubleOf(calling, "order", new TimeoutException())).isEqualTo(Trouble.PAUSED);
        assertThat(troubleOf(calling, "cart", new TimeoutException())).isEqualTo(Trouble.SILENT);
    }

    @Test
    void comesBackToAServiceAfterAPause() {
        var calling = callingWithPause(Duration.ofMillis(10));
        for (int call = 0; call < 4; call++) {
            troubleOf(calling, "order", new ConnectTimeoutException("no answer"));
        }
        await().until(() -> troubleOf(calling, "order", new ConnectException()) == Trouble.REFUSED);
    }

    @Test
    void neverShutsAServiceOutForNotRunning() {
        var calling = callingWithPause(Duration.ofHours(1));
        for (int call = 0; call < 20; call++) {
            assertThat(troubleOf(calling, "order", new ConnectException()))
                    .isEqualTo(Trouble.REFUSED);
        }
    }

    @Test
    void keepsTheBreakerOutOfStreams() {
        var calling = callingWithPause(Duration.ofHours(1));
        for (int call = 0; call < 20; call++) {
            assertThat(troubleOf(calling, "analytics", new TimeoutException(), true))
                    .isEqualTo(Trouble.SILENT);
        }
        assertThat(troubleOf(calling, "analytics", new TimeoutException()))
                .isEqualTo(Trouble.SILENT);
    }

    private static CallingServices callingWithPause(Duration pause) {
        return new CallingServices(
                new ServicesConfiguration().breakers(new BreakerProperties(4, pause)));
    }

    private static Trouble troubleOf(CallingServices calling, String service, Exception failure) {
        return troubleOf(calling, service, failure, false);
    }

    private static Trouble troubleOf(
            CallingServices calling, String service, Exception failure, boolean endless) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        var route =
                Route.async()
                        .id(service)
                        .uri("http://127.0.0.1")
                        .predicate(_ -> true)
                        .metadata("audience", service)
                        .metadata("endless", endless)
                        .build();
        exchange.getAttributes().put(GATEWAY_ROUTE_ATTR, route);
        return calling.filter(exchange, _ -> Mono.error(failure))
                .thenReturn(Trouble.UNREADABLE)
                .onErrorResume(
                        ServiceUnavailable.class, unavailable -> Mono.just(unavailable.trouble()))
                .blockOptional()
                .orElseThrow();
    }
}
