package quartet.order.background;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Time and chance, passed in wherever they are needed. */
@Configuration(proxyBeanMethods = false)
class BackgroundConfiguration {

    /** Tests of the whole let the clocks of instances disagree. */
    @Bean
    Clock clock(Environment environment) {
        var offset = environment.getProperty("quartet.clock-offset", Duration.class, Duration.ZERO);
        return Clock.offset(Clock.systemUTC(), offset);
    }

    @Bean
    RandomGenerator random() {
        return () -> ThreadLocalRandom.current().nextLong();
    }
}
