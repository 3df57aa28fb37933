package quartet.cart.shopping;

import io.micrometer.tracing.Tracer;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The trace an event belongs to, as W3C writes it; empty if there is none. */
@Component
class TraceParent {

    private final @Nullable Tracer tracer;

    TraceParent(ObjectProvider<Tracer> tracers) {
        this.tracer = tracers.getIfAvailable();
    }

    String current() {
        var span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return "";
        }
        var context = span.context();
        var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
    }
}
