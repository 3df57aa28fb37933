package quartet.order.orchestration;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import quartet.order.ordering.OpenSagas;

/**
 * How many sagas are not at rest, here or anywhere, as of the last look. They pile up where
 * somebody who has to undo a part of them is away for long.
 */
@Component
public class OpenSagaCount {

    private final OpenSagas sagas;
    private volatile long last;

    OpenSagaCount(OpenSagas sagas, MeterRegistry meters) {
        this.sagas = sagas;
        meters.gauge("quartet.sagas.open", this, OpenSagaCount::last);
    }

    public long last() {
        return last;
    }

    void look() {
        last = sagas.count();
    }
}
