package quartet.recommendation;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import quartet.stores.Stores;

import java.net.URI;
import java.util.List;

/** The real stores, for tests. */
@TestConfiguration(proxyBeanMethods = false)
public class TestStores {

    @Bean
    Neo4jConnectionDetails neo4j() {
        return new Neo4jConnectionDetails() {
            @Override
            public URI getUri() {
                return URI.create(Stores.neo4j().uri());
            }
        };
    }

    @Bean
    KafkaConnectionDetails kafka() {
        return () -> List.of(Stores.kafka().bootstrapServers());
    }
}
