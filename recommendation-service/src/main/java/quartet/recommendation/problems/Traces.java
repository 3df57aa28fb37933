package quartet.recommendation.problems;

import io.micrometer.tracing.Tracer;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The id under which the log tells what happened to this request. */
@Component
class Traces {

    private final ObjectProvider<Tracer> tracer;

    Traces(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    @Nullable String current() {
        var span = tracer.stream().findFirst().map(Tracer::currentSpan).orElse(null);
        return span == null ? null : span.context().traceId();
    }
}
