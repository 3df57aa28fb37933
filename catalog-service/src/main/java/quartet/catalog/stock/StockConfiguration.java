package quartet.catalog.stock;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import quartet.catalog.faults.CrashPoint;
import quartet.catalog.outbox.EventSender;
import quartet.catalog.outbox.OutboxProperties;
import quartet.catalog.outbox.Relay;
import quartet.catalog.outbox.Signals;

import java.time.Clock;

/** Wires the relay of the stock topic. */
@Configuration(proxyBeanMethods = false)
class StockConfiguration {

    @Bean
    Signals stockSignals() {
        return new Signals();
    }

    @Bean
    Relay stockRelay(
            StockOutbox outbox,
            Signals stockSignals,
            EventSender sender,
            OutboxProperties properties,
            Clock clock,
            CrashPoint crash,
            MeterRegistry metrics) {
        return new Relay(outbox, stockSignals, sender, properties, clock, crash, metrics);
    }
}
