package quartet.order.outbox;

import io.micrometer.tracing.Tracer;

import org.springframework.beans.factory.ObjectProvider;

/** Parts of the outbox for tests elsewhere. */
public final class OutboxSignals {

    private OutboxSignals() {}

    /** A signal that wakes nobody. */
    public static OutboxSignal silent() {
        return new OutboxSignal(_ -> {});
    }

    public static Traces traces(ObjectProvider<Tracer> tracers) {
        return new Traces(tracers);
    }
}
