package quartet.order.peers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How much silence opens a circuit, and how many calls to one service may be under way.
 *
 * @param permitWithin how long a call may queue here: better than to time out there
 * @param silencePercent of the last calls, from which on nothing is sent for a while
 */
@Validated
@ConfigurationProperties("quartet.peers")
record PeerProperties(
        @DefaultValue("16") @Min(1) @Max(1000) int permits,
        @DefaultValue("64") @Min(1) @Max(1000) int permitsForSlowOnes,
        @DefaultValue("5s") @DurationMin(millis = 0) Duration permitWithin,
        @DefaultValue("30") @Min(2) int calls,
        @DefaultValue("80") @Min(1) @Max(100) int silencePercent,
        @DefaultValue("1s") @DurationMin(millis = 10) Duration openFor) {}
