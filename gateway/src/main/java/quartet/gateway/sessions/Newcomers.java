package quartet.gateway.sessions;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import quartet.gateway.problems.ProblemCode;
import quartet.gateway.problems.ProblemException;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Gives a visitor without a cookie one, on the answer to this very request. */
@Component
class Newcomers {

    private static final Duration BODY_WITHIN = Duration.ofSeconds(10);

    private final GuestCookies cookies;

    Newcomers(GuestCookies cookies) {
        this.cookies = cookies;
    }

    /** A guest who has just been given a cookie, and the exchange to go on with. */
    record Newcomer(ServerWebExchange exchange, Subject subject) {}

    Mono<Newcomer> welcome(ServerWebExchange exchange) {
        var key = exchange.getRequest().getHeaders().getFirst("Idempotency-Key");
        // Without a key the cookie must be random: two strangers may well send the same body.
        if (key == null || !isPlacing(exchange.getRequest())) {
            return Mono.just(welcome(exchange, cookies.fresh()));
        }
        return bodyOf(exchange)
                .map(body -> welcome(withBody(exchange, body), cookies.forOrder(key, body)));
    }

    private static Newcomer welcome(ServerWebExchange exchange, GuestCookie cookie) {
        var secure = "https".equals(exchange.getRequest().getURI().getScheme());
        exchange.getResponse().addCookie(cookie.toSet(secure));
        return new Newcomer(exchange, Subject.of(cookie));
    }

    private static boolean isPlacing(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && request.getPath().value().equals("/api/orders");
    }

    /** The only body that is ever held here; its size is limited by the filter before. */
    private static Mono<byte[]> bodyOf(ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody())
                .map(Newcomers::drain)
                .defaultIfEmpty(new byte[0])
                .timeout(BODY_WITHIN)
                .onErrorMap(
                        TimeoutException.class,
                        _ ->
                                new ProblemException(
                                        ProblemCode.REQUEST_TIMEOUT,
                                        "The body of the request did not arrive in time."));
    }

    private static byte[] drain(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ServerWebExchange withBody(ServerWebExchange exchange, byte[] body) {
        var buffers = exchange.getResponse().bufferFactory();
        var request =
                new ServerHttpRequestDecorator(exchange.getRequest()) {
                    @Override
                    public Flux<DataBuffer> getBody() {
                        return Flux.defer(() -> Flux.just(buffers.wrap(body)));
                    }
                };
        return exchange.mutate().request(request).build();
    }
}
