package quartet.order.outbox;

import io.micrometer.tracing.Tracer;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The trace an event belongs to, written as the W3C header {@code traceparent}. */
@Component
public class Traces {

    private final @Nullable Tracer tracer;

    Traces(ObjectProvider<Tracer> tracers) {
        this.tracer = tracers.getIfAvailable();
    }

    /** The current trace, or null where there is none. */
    public @Nullable String traceparent() {
        var span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return null;
        }
        var context = span.context();
        var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
    }
}
