package quartet.cart.shopping;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How events leave.
 *
 * @param poll the longest an event waits that nobody signalled
 * @param batch entries of one slot taken at once
 * @param mostWaiting entries of one slot above which changes are refused: Kafka is long gone
 * @param acknowledgedWithin how long Kafka may take; longer than the producer's delivery timeout
 */
@Validated
@ConfigurationProperties("quartet.shopping")
record ShoppingProperties(
        @DefaultValue("500ms") @DurationMin(millis = 10) Duration poll,
        @DefaultValue("500") @Min(1) @Max(5000) int batch,
        @DefaultValue("10000") @Min(1) int mostWaiting,
        @DefaultValue("10s") @DurationMin(seconds = 1) Duration acknowledgedWithin) {}
