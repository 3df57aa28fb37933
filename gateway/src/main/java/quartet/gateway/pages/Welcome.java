package quartet.gateway.pages;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

import reactor.core.publisher.Mono;

import java.util.UUID;
import java.util.function.Supplier;

/** The root path: a page for browsers, and for curl what to type next. */
@Configuration(proxyBeanMethods = false)
class Welcome {

    private static final MediaType PLAIN = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Resource page = new ClassPathResource("pages/index.html");
    private final Supplier<String> keys = () -> UUID.randomUUID().toString();

    @Bean
    RouterFunction<ServerResponse> welcomes() {
        return route(GET("/"), this::welcome);
    }

    private Mono<ServerResponse> welcome(ServerRequest request) {
        var answer = ServerResponse.ok().header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return isBrowser(request)
                ? answer.contentType(MediaType.TEXT_HTML).bodyValue(page)
                : answer.contentType(PLAIN).bodyValue(WelcomeText.of(baseOf(request), keys.get()));
    }

    /** Only browsers ask for HTML by name; curl takes anything. */
    private static boolean isBrowser(ServerRequest request) {
        return request.headers().accept().stream()
                .anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }

    private static String baseOf(ServerRequest request) {
        return UriComponentsBuilder.fromUri(request.uri())
                .replacePath(null)
                .replaceQuery(null)
                .toUriString();
    }
}
