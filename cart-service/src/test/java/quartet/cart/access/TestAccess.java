package quartet.cart.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import quartet.cart.problems.ProblemWriter;

import java.time.Clock;

/** The real access rules, for web tests. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
@Import({
    AccessConfiguration.class,
    TokenConfiguration.class,
    AccessProblems.class,
    ProblemWriter.class
})
public class TestAccess {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
