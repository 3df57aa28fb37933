package quartet.gateway.problems;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;

import quartet.gateway.requests.TraceIds;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** Turns whatever went wrong into a problem document, in the place of Boot's own error page. */
@Component
@Order(-2)
class ProblemAnswers implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

    /** They would say of the problem what a service said of its answer. */
    private static final List<String> OF_AN_ANSWER_THAT_BROKE_OFF =
            List.of(
                    HttpHeaders.CACHE_CONTROL,
                    HttpHeaders.ETAG,
                    HttpHeaders.LAST_MODIFIED,
                    HttpHeaders.LOCATION);

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable trouble) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(trouble);
        }
        return switch (trouble) {
            case ProblemException expected ->
                    answer(
                            exchange,
                            expected.code().status(),
                            expected.code(),
                            expected.getMessage(),
                            expected.headers());
            case ErrorResponse framework -> answerOfFramework(exchange, framework);
            default -> answerToBug(exchange, trouble);
        };
    }

    private Mono<Void> answerOfFramework(ServerWebExchange exchange, ErrorResponse error) {
        var code = ProblemCode.of(error.getStatusCode().value());
        var detail =
                code == ProblemCode.NOT_FOUND
                        ? "There is nothing at this path."
                        : error.getBody().getDetail();
        return answer(exchange, code.status(), code, detail, error.getHeaders());
    }

    private Mono<Void> answerToBug(ServerWebExchange exchange, Throwable bug) {
        log.error(
                "{} {} failed, trace {}",
                exchange.getRequest().getMethod(),
                exchange.getRequest().getURI().getRawPath(),
                TraceIds.of(exchange),
                bug);
        return answer(
                exchange,
                HttpStatus.INTERNAL_SERVER_ERROR,
                ProblemCode.INTERNAL,
                "Something went wrong on our side.",
                HttpHeaders.EMPTY);
    }

    private Mono<Void> answer(
            ServerWebExchange exchange,
            HttpStatus status,
            ProblemCode code,
            @Nullable String detail,
            HttpHeaders headers) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        OF_AN_ANSWER_THAT_BROKE_OFF.forEach(response.getHeaders()::remove);
        headers.forEach((name, values) -> response.getHeaders().put(name, values));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var problem = Problem.of(status, code, detail, TraceIds.of(exchange));
        var body = response.bufferFactory().wrap(json.writeValueAsBytes(problem));
        return response.writeWith(Mono.just(body));
    }
}
