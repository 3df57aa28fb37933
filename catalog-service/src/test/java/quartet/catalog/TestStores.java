package quartet.catalog;

import com.mongodb.ConnectionString;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import quartet.stores.Stores;

import java.util.List;

/** The real stores, for tests. */
@TestConfiguration(proxyBeanMethods = false)
class TestStores {

    @Bean
    MongoConnectionDetails mongoDetails() {
        return () -> new ConnectionString(Stores.mongo().uri("catalog"));
    }

    @Bean
    KafkaConnectionDetails kafkaDetails() {
        return () -> List.of(Stores.kafka().bootstrapServers());
    }
}
