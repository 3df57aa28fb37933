package quartet.order.faults;

import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Arms the crash point that {@code quartet.crash-at} names. */
@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

    @Bean
    CrashPoint crashPoint(Environment environment) {
        var armed = environment.getProperty("quartet.crash-at", "");
        if (armed.isBlank()) {
            return CrashPoint.none();
        }
        LoggerFactory.getLogger(CrashPoint.class).warn("This process dies at {}", armed);
        return new CrashPoint(armed, () -> Runtime.getRuntime().halt(CrashPoint.KILLED));
    }
}
