package quartet.analytics;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import quartet.stores.Stores;

import java.util.List;

/** The real stores, for tests; each test class names a database of its own. */
@TestConfiguration(proxyBeanMethods = false)
public class TestStores {

    @Bean
    JdbcConnectionDetails postgres(Environment environment) {
        var url = Stores.postgres().jdbcUrl(environment.getRequiredProperty("test.database"));
        return new PostgresDetails(url);
    }

    @Bean
    KafkaConnectionDetails kafka() {
        return () -> List.of(Stores.kafka().bootstrapServers());
    }

    private record PostgresDetails(String getJdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return Stores.postgres().user();
        }

        @Override
        public String getPassword() {
            return Stores.postgres().password();
        }
    }
}
