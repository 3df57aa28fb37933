package quartet.recommendation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.support.micrometer.KafkaRecordReceiverContext;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Notes in which trace each event was worked on. */
@TestComponent
class SeenTraces implements ObservationHandler<KafkaRecordReceiverContext> {

    private final Queue<String> ids = new ConcurrentLinkedQueue<>();

    boolean contain(String traceId) {
        return ids.contains(traceId);
    }

    @Override
    public void onStop(KafkaRecordReceiverContext context) {
        TracingContext tracing = context.get(TracingContext.class);
        if (tracing != null && tracing.getSpan() != null) {
            ids.add(tracing.getSpan().context().traceId());
        }
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof KafkaRecordReceiverContext;
    }
}
