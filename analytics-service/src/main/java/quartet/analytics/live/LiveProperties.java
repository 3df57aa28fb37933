package quartet.analytics.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * What clients of the live stream get.
 *
 * @param mostClients at once; each is a connection of the gateway's pool, which has 512 a service
 * @param keep events of each topic; who missed more is told to load again
 * @param frameEvery the shortest time between two writes to a client
 * @param commentEvery the longest time between two writes
 * @param longest life of a stream, after which the client comes again with a new token
 */
@Validated
@ConfigurationProperties("quartet.live")
record LiveProperties(
        @DefaultValue("200") @Min(1) @Max(10_000) int mostClients,
        @DefaultValue("500") @Min(1) @Max(100_000) int keep,
        @DefaultValue("250ms") @DurationMin(millis = 10) Duration frameEvery,
        @DefaultValue("15s") @DurationMin(millis = 100) Duration commentEvery,
        @DefaultValue("15m") @DurationMin(seconds = 1) Duration longest) {}
