package quartet.order.orchestration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import quartet.order.background.Rounds;

import java.time.Duration;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The sweeper's thread, and the name of this instance. */
@Configuration(proxyBeanMethods = false)
class OrchestrationConfiguration {

    @Bean
    Writer writer(RandomGenerator random) {
        return new Writer("order-" + HexFormat.of().toHexDigits(random.nextInt()));
    }

    @Bean
    Rounds sweeperRounds(OverdueOrders overdue) {
        return new Rounds("overdue-orders", Duration.ZERO, overdue::sweep);
    }
}
