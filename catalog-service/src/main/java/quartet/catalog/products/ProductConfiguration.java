package quartet.catalog.products;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import quartet.catalog.faults.CrashPoint;
import quartet.catalog.outbox.EventSender;
import quartet.catalog.outbox.OutboxProperties;
import quartet.catalog.outbox.Relay;
import quartet.catalog.outbox.Signals;

import java.time.Clock;

/** Wires the relay of the products topic. */
@Configuration(proxyBeanMethods = false)
class ProductConfiguration {

    @Bean
    Signals productSignals() {
        return new Signals();
    }

    @Bean
    Relay productRelay(
            ProductOutbox outbox,
            Signals productSignals,
            EventSender sender,
            OutboxProperties properties,
            Clock clock,
            CrashPoint crash,
            MeterRegistry metrics) {
        return new Relay(outbox, productSignals, sender, properties, clock, crash, metrics);
    }
}
