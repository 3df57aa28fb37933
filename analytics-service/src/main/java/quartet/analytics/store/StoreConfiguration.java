package quartet.analytics.store;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Leaves the migration to {@link StorePreparation}: Boot's own would end a start without a store.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    FlywayMigrationStrategy later() {
        return _ -> {};
    }
}
