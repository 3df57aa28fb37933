package quartet.catalog.outbox;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/** How often to look for what nobody signalled, and how long to let signals gather. */
@Validated
@ConfigurationProperties("quartet.outbox")
public record OutboxProperties(
        @DefaultValue("500ms") @DurationMin(millis = 50) Duration pollEvery,
        @DefaultValue("20ms") @DurationMax(seconds = 1) Duration gather) {}
