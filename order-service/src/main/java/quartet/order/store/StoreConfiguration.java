package quartet.order.store;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import quartet.order.background.Rounds;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The database that the URI names, acknowledged by a majority, silent for a few seconds at most.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    MongoDatabase database(MongoClient client, MongoConnectionDetails details) {
        var name = details.getConnectionString().getDatabase();
        return client.getDatabase(Objects.requireNonNullElse(name, "orders"));
    }

    @Bean
    Rounds indexRounds(Indexes indexes) {
        return new Rounds("indexes", Duration.ZERO, indexes::create);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer limits(StoreProperties properties) {
        var selection = properties.selectWithin().toMillis();
        var queue = properties.queueWithin().toMillis();
        var connect = (int) properties.connectWithin().toMillis();
        var answer = (int) properties.answerWithin().toMillis();
        return settings ->
                settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .applyToClusterSettings(
                                c -> c.serverSelectionTimeout(selection, TimeUnit.MILLISECONDS))
                        .applyToSocketSettings(
                                s ->
                                        s.connectTimeout(connect, TimeUnit.MILLISECONDS)
                                                .readTimeout(answer, TimeUnit.MILLISECONDS))
                        .applyToConnectionPoolSettings(
                                p ->
                                        p.maxSize(properties.connections())
                                                .maxConnecting(8)
                                                .maxWaitTime(queue, TimeUnit.MILLISECONDS));
    }
}
