package quartet.catalog.holds;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/** How long units are kept for an order that is not confirmed, and how often that is checked. */
@Validated
@ConfigurationProperties("quartet.holds")
record HoldProperties(
        @DefaultValue("3m") @DurationMin(millis = 100) Duration life,
        @DefaultValue("1s") @DurationMin(millis = 50) Duration sweepEvery,
        @DefaultValue("100") @Min(1) @Max(1000) int sweepBatch) {}
