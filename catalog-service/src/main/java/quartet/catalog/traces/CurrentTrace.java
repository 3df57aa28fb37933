package quartet.catalog.traces;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The trace of the work at hand, or nothing outside of one and where tracing is off. */
@Component
public class CurrentTrace {

    private final @Nullable Tracer tracer;

    CurrentTrace(ObjectProvider<Tracer> tracers) {
        this.tracer = tracers.getIfAvailable();
    }

    /** What a customer can quote and an operator can search for. */
    public @Nullable String id() {
        var context = context();
        return context == null ? null : context.traceId();
    }

    /** The W3C header under which an event goes on with this trace. */
    public @Nullable String traceparent() {
        var context = context();
        if (context == null) {
            return null;
        }
        var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
    }

    private @Nullable TraceContext context() {
        return tracer == null ? null : tracer.currentTraceContext().context();
    }
}
