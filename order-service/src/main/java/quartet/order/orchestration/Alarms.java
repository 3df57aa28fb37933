package quartet.order.orchestration;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What somebody has to look at: nothing is lost, but it will not end well by itself. */
@Component
class Alarms {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);

    private final Counter raised;

    Alarms(MeterRegistry meters) {
        this.raised = meters.counter("quartet.saga.alarms");
    }

    void raise(String what) {
        log.error("ALARM: {}", what);
        raised.increment();
    }
}
