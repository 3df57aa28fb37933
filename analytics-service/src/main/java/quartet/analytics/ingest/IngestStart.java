package quartet.analytics.ingest;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.stereotype.Component;

import quartet.analytics.store.StoreReady;

import java.util.Objects;

/** Begins to read when there are tables to write to. */
@Component
class IngestStart {

    private final KafkaListenerEndpointRegistry listeners;

    IngestStart(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    /** After {@code StoreState} has heard of it. */
    @EventListener
    @Order(1)
    void on(StoreReady ready) {
        Intake.LISTENERS.forEach(
                id -> Objects.requireNonNull(listeners.getListenerContainer(id)).start());
    }
}
