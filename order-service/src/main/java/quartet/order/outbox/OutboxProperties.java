package quartet.order.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How the relay paces itself.
 *
 * @param gather pause after a wake-up, so that several changes go in one round
 * @param poll pause between polls; longer where a poll itself takes long
 * @param batch documents read at once
 * @param acknowledgedWithin how long a wave of sends may take
 */
@Validated
@ConfigurationProperties("quartet.outbox")
public record OutboxProperties(
        @DefaultValue("orders") String topic,
        @DefaultValue("30ms") @DurationMin(millis = 0) Duration gather,
        @DefaultValue("700ms") @DurationMin(millis = 100) Duration poll,
        @DefaultValue("100") @Min(1) @Max(1000) int batch,
        @DefaultValue("12s") @DurationMin(millis = 100) Duration acknowledgedWithin) {}
