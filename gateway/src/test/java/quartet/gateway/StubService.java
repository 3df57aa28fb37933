package quartet.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;

import org.reactivestreams.Publisher;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.TreeMap;

/**
 * A service that says what it was asked, or behaves as the query tells it: {@code ?stub=silent},
 * {@code slow}, {@code hangs-up}, {@code hangs-up-midway}, {@code resets-at-the-body}, {@code
 * resets-midway}, {@code garbage}, {@code refuses}, {@code streams}.
 */
final class StubService {

    private static final String HALF_AN_ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf";

    private static final String HEAD_OF_AN_ANSWER =
            "HTTP/1.1 201 Created\r\nLocation: /here\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n";

    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final DisposableServer server;

    StubService(String name) {
        this.name = name;
        this.server = HttpServer.create().host("127.0.0.1").port(0).handle(this::answer).bindNow();
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        var uri = request.uri();
        var behaviour = uri.contains("stub=") ? uri.substring(uri.indexOf("stub=") + 5) : "";
        return switch (behaviour) {
            case "silent" -> Mono.never();
            case "slow" -> echo(request, response).delaySubscription(Duration.ofMillis(300));
            case "hangs-up" -> hangUp(request);
            case "hangs-up-midway" -> raw(request, HALF_AN_ANSWER, Ending.ORDERLY);
            case "resets-at-the-body" -> raw(request, HEAD_OF_AN_ANSWER, Ending.RESET);
            case "resets-midway" -> raw(request, HEAD_OF_AN_ANSWER + "4\r\nhalf", Ending.RESET);
            case "garbage" -> raw(request, "What do you want?\r\n\r\n", Ending.ORDERLY);
            case "streams" -> stream(response);
            case "refuses" -> response.status(409).sendString(Mono.just("no"));
            default -> echo(request, response);
        };
    }

    private Mono<Void> echo(HttpServerRequest request, HttpServerResponse response) {
        var headers = new TreeMap<String, String>();
        request.requestHeaders()
                .forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
        return request.receive()
                .asByteArray()
                .map(
                        part ->
                                new Sent(
                                        part.length,
                                        part.length < 200 ? new String(part, UTF_8) : ""))
                .reduce(new Sent(0, ""), Sent::and)
                .map(
                        sent ->
                                new Echo(
                                        name,
                                        request.method().name(),
                                        request.uri(),
                                        headers,
                                        sent.size(),
                                        sent.start()))
                .flatMap(
                        echo ->
                                response.header("Content-Type", "application/json")
                                        .header("X-Request-Id", "the-service's-own")
                                        .header("X-Content-Type-Options", "nosniff")
                                        .sendByteArray(Mono.just(JSON.writeValueAsBytes(echo)))
                                        .then());
    }

    /** A comment at once, and an event after longer than any answer is waited for. */
    private static Publisher<Void> stream(HttpServerResponse response) {
        var late = Mono.just("id: 7\ndata: late\n\n").delaySubscription(Duration.ofSeconds(2));
        // Of server-sent events each part is flushed by itself.
        return response.sse().sendString(Flux.concat(Mono.just(": hello\n\n"), late, Mono.never()));
    }

    private static Mono<Void> hangUp(HttpServerRequest request) {
        request.withConnection(connection -> connection.channel().close());
        return Mono.never();
    }

    private enum Ending {
        ORDERLY,
        RESET
    }

    /** Writes past the encoder, then ends the connection. */
    private static Mono<Void> raw(HttpServerRequest request, String text, Ending ending) {
        request.withConnection(
                connection -> {
                    var channel = connection.channel();
                    if (ending == Ending.RESET) {
                        channel.config().setOption(ChannelOption.SO_LINGER, 0);
                    }
                    channel.pipeline()
                            .firstContext()
                            .writeAndFlush(Unpooled.copiedBuffer(text, UTF_8));
                    channel.eventLoop().schedule(() -> channel.close(), 100, MILLISECONDS);
                });
        return Mono.never();
    }

    private record Sent(long size, String start) {
        Sent and(Sent next) {
            return new Sent(size + next.size, start + next.start);
        }
    }
}
