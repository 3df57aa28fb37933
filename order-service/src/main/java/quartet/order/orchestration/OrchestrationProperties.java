package quartet.order.orchestration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How often, how long and how many.
 *
 * @param tries of one step while placing, before everything is undone
 * @param placeWithin from the claim; then everything is undone. Holds live at least three times
 *     that
 * @param lease how long a step may be under way before another instance takes it on
 * @param firstPause before the second try while placing; doubles
 * @param undoPause before the second try where nothing is given up; doubles
 * @param longestPause between tries
 * @param sweep pause between looks for overdue orders; longer where a look takes long
 * @param running sagas under way at once in this instance
 */
@Validated
@ConfigurationProperties("quartet.orchestration")
public record OrchestrationProperties(
        @DefaultValue("3") @Min(1) @Max(100) int tries,
        @DefaultValue("20s") @DurationMin(millis = 100) Duration placeWithin,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration lease,
        @DefaultValue("250ms") @DurationMin(millis = 1) Duration firstPause,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration undoPause,
        @DefaultValue("60s") @DurationMin(millis = 1) Duration longestPause,
        @DefaultValue("1s") @DurationMin(millis = 50) Duration sweep,
        @DefaultValue("100") @Min(1) @Max(1000) int sweepBatch,
        @DefaultValue("400") @Min(1) @Max(10_000) int running) {}
