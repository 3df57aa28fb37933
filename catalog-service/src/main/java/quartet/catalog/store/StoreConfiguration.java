package quartet.catalog.store;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The store as every feature sees it, and the one clock. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** Tests of the whole let the clocks of instances disagree. */
    @Bean
    Clock clock(Environment environment) {
        var offset = environment.getProperty("quartet.clock-offset", Duration.class, Duration.ZERO);
        return Clock.offset(Clock.systemUTC(), offset);
    }

    @Bean
    MongoDatabase database(MongoDatabaseFactory factory) {
        return factory.getMongoDatabase();
    }

    /** With virtual threads the pool is the only brake: a full one must refuse soon. */
    @Bean
    MongoClientSettingsBuilderCustomizer settings(StoreProperties properties) {
        return builder ->
                builder.writeConcern(safeWrites(properties))
                        .applyToClusterSettings(
                                cluster ->
                                        cluster.serverSelectionTimeout(
                                                properties.selectWithin().toMillis(),
                                                TimeUnit.MILLISECONDS))
                        .applyToSocketSettings(
                                socket ->
                                        socket.connectTimeout(1, TimeUnit.SECONDS)
                                                .readTimeout(
                                                        (int) properties.answerWithin().toMillis(),
                                                        TimeUnit.MILLISECONDS))
                        .applyToConnectionPoolSettings(
                                pool ->
                                        pool.maxSize(properties.connections())
                                                .maxWaitTime(2, TimeUnit.SECONDS));
    }

    private static WriteConcern safeWrites(StoreProperties properties) {
        return WriteConcern.MAJORITY
                .withJournal(true)
                .withWTimeout(properties.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
    }
}
