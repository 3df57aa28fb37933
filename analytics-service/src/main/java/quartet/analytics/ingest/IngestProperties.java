package quartet.analytics.ingest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;
import java.util.Map;

/**
 * How events are taken in.
 *
 * @param concurrency consumers; each costs polls, transactions and commits of its own. A poll may
 *     span partitions: no error is counted per partition here, the store is waited for without end
 * @param firstPause before the first new try when the store is down; each further one is twice as
 *     long
 * @param longestPause where the pauses stop growing
 * @param remember for how long the inbox knows an event, by topic
 * @param forgetEvery how often it is cleared out
 */
@Validated
@ConfigurationProperties("quartet.ingest")
record IngestProperties(
        @DefaultValue("2") @Min(1) @Max(64) int concurrency,
        @DefaultValue("200ms") @DurationMin(millis = 1) Duration firstPause,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration longestPause,
        @DefaultValue Map<String, @DurationMin(days = 60) Duration> remember,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration forgetEvery) {

    IngestProperties {
        remember = Map.copyOf(remember);
    }
}
