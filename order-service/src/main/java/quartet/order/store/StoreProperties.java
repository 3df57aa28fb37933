package quartet.order.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How long the store may be silent before a request is told so.
 *
 * @param connections at most; who comes then waits for one, which is no fault of the store
 */
@Validated
@ConfigurationProperties("quartet.store")
record StoreProperties(
        @DefaultValue("2s") @DurationMin(millis = 100) Duration selectWithin,
        @DefaultValue("500ms") @DurationMin(millis = 50) Duration connectWithin,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration answerWithin,
        @DefaultValue("64") @Min(1) @Max(1000) int connections,
        @DefaultValue("10s") @DurationMin(millis = 100) Duration queueWithin) {}
