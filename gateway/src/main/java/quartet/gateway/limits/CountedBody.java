package quartet.gateway.limits;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** A body that is counted while it passes, and that ends with an error once it is too large. */
public final class CountedBody extends ServerHttpRequestDecorator {

    private static final String UNFINISHED = CountedBody.class.getName() + ".unfinished";

    private final ServerWebExchange exchange;
    private final long limit;
    private long seen;

    CountedBody(ServerWebExchange exchange, long limit) {
        super(exchange.getRequest());
        this.exchange = exchange;
        this.limit = limit;
    }

    /**
     * Whether the caller still owes part of its body. Then it is the caller who is slow, and the
     * service cannot be blamed for its silence.
     */
    public static boolean isUnfinished(ServerWebExchange exchange) {
        return exchange.getAttributes().containsKey(UNFINISHED);
    }

    @Override
    public Flux<DataBuffer> getBody() {
        exchange.getAttributes().put(UNFINISHED, true);
        return super.getBody()
                .<DataBuffer>handle(this::count)
                .doOnComplete(() -> exchange.getAttributes().remove(UNFINISHED));
    }

    private void count(DataBuffer part, SynchronousSink<DataBuffer> sink) {
        seen += part.readableByteCount();
        if (seen > limit) {
            DataBufferUtils.release(part);
            sink.error(new BodyTooLarge(limit));
        } else {
            sink.next(part);
        }
    }
}
