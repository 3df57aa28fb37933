package quartet.order.placing;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How long a request waits, and when no more orders are taken.
 *
 * @param answerWithin after that the answer is 202
 * @param untoldFor no new orders while Kafka has been away for longer than that
 */
@Validated
@ConfigurationProperties("quartet.placing")
record PlacingProperties(
        @DefaultValue("2s") @DurationMin(millis = 10) Duration answerWithin,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration untoldFor) {}
