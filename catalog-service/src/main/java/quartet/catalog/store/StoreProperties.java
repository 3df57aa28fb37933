package quartet.catalog.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/** How long to look for a server, to wait for its answer, and how many connections to keep. */
@Validated
@ConfigurationProperties("quartet.store")
record StoreProperties(
        @DefaultValue("2s") @DurationMin(millis = 100) @DurationMax(seconds = 5)
                Duration selectWithin,
        @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(seconds = 30)
                Duration answerWithin,
        @DefaultValue("100") @Min(1) @Max(1000) int connections) {}
