package quartet.gateway.services;

import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Breaks an answer off where the service broke it off. Spring takes a reset connection for the
 * caller's, whatever connection it was, and ends the answer as if all were well: half an answer
 * would look whole, and one of which nothing had come yet like a bug of ours.
 */
@Component
@Order(PassingAnswersOn.ORDER)
class PassingAnswersOn implements GlobalFilter {

    /** Just outside the filter that writes the answer, which is outside of every call. */
    static final int ORDER = NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange.mutate().response(new Answer(exchange)).build());
    }

    private static final class Answer extends ServerHttpResponseDecorator {

        private final ServerWebExchange exchange;

        Answer(ServerWebExchange exchange) {
            super(exchange.getResponse());
            this.exchange = exchange;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return super.writeWith(inWords(body));
        }

        @Override
        public Mono<Void> writeAndFlushWith(
                Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return super.writeAndFlushWith(inWords(body));
        }

        private <T> Flux<T> inWords(Publisher<? extends T> body) {
            return Flux.<T>from(body)
                    .onErrorMap(failure -> CallingServices.inWords(exchange, failure));
        }
    }
}
