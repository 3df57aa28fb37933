package quartet.cart.store;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.resource.Delay;

import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/** How the driver behaves when Redis is away. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /**
     * Lettuce would keep commands for later, and send again after a reconnect what was in flight: a
     * product put into a cart twice. Refused at once is honest.
     */
    @Bean
    LettuceClientOptionsBuilderCustomizer neverTwice() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
    }

    /** Lettuce would wait up to 30 s between two tries. */
    @Bean
    ClientResourcesBuilderCustomizer quicklyBack() {
        return resources -> resources.reconnectDelay(Delay.constant(Duration.ofMillis(250)));
    }
}
