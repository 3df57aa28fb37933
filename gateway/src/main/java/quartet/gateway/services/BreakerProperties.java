package quartet.gateway.services;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * When a service that no longer answers is left alone for a moment.
 *
 * @param calls how many of the latest calls are looked at; half of them silent opens the breaker
 * @param pause how long it stays open
 */
@Validated
@ConfigurationProperties("quartet.breaker")
record BreakerProperties(
        @DefaultValue("20") @Min(2) @Max(1000) int calls,
        @DefaultValue("2s") @DurationMin(millis = 10) Duration pause) {}
