package quartet.cart;

import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import quartet.stores.Stores;

import java.net.URI;
import java.util.List;

/** The real stores, for tests. */
@TestConfiguration(proxyBeanMethods = false)
public class TestStores {

    @Bean
    DataRedisConnectionDetails redis() {
        var uri = URI.create(Stores.redis().uri());
        var standalone = DataRedisConnectionDetails.Standalone.of(uri.getHost(), uri.getPort());
        return new DataRedisConnectionDetails() {
            @Override
            public Standalone getStandalone() {
                return standalone;
            }
        };
    }

    @Bean
    KafkaConnectionDetails kafka() {
        return () -> List.of(Stores.kafka().bootstrapServers());
    }
}
