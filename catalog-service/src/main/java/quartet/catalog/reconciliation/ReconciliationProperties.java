package quartet.catalog.reconciliation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How often to look, and at how much.
 *
 * @param olderThan holds that changed since then are left to their orders
 * @param wholeWithin how long a run that somebody asked for may take
 */
@Validated
@ConfigurationProperties("quartet.reconciliation")
record ReconciliationProperties(
        @DefaultValue("1m") @DurationMin(millis = 100) Duration every,
        @DefaultValue("5m") @DurationMin(millis = 0) Duration olderThan,
        @DefaultValue("20s") @DurationMin(millis = 100) Duration wholeWithin,
        @DefaultValue("1000") @Min(1) @Max(10_000) int holds,
        @DefaultValue("100") @Min(1) @Max(1_000) int skus,
        @DefaultValue("10000") @Min(200) @Max(100_000) int movements) {}
