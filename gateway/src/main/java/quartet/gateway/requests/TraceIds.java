package quartet.gateway.requests;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** Finds the trace a request belongs to, whatever thread asks. */
public final class TraceIds {

    private TraceIds() {}

    /** The id that services and log lines show too; null only while tracing is off. */
    public static @Nullable String of(ServerWebExchange exchange) {
        Span span =
                ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                        .map(context -> context.<TracingContext>get(TracingContext.class))
                        .map(TracingContext::getSpan)
                        .orElse(null);
        return span == null ? null : span.context().traceId();
    }
}
