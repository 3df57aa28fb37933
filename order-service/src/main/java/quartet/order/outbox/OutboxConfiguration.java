package quartet.order.outbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import quartet.order.background.Rounds;

/** The relay's thread, and what wakes it. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    Rounds relayRounds(OutboxRelay relay, OutboxProperties properties) {
        return new Rounds("outbox-relay", properties.gather(), relay::round);
    }

    @Bean
    OutboxSignal outboxSignal(OutboxRelay relay, Rounds relayRounds) {
        return new OutboxSignal(
                order -> {
                    relay.signal(order);
                    relayRounds.wake();
                });
    }
}
