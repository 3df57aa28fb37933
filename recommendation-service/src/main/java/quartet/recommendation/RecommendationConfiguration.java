package quartet.recommendation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import java.time.Clock;

/** What all features share: the time, and work that comes round. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RecommendationConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
