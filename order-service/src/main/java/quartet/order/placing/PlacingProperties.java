package quartet.order.placing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How long a request waits, and when no more orders are taken.
 *
 * @param answerWithin after that the answer is 202
 * @param atOnce new orders being placed at once in this instance
 * @param admitWithin how long a request queues for that; then it is told to come again
 * @param mostLines of one order, after lines of one product were summed
 * @param mostUnits of one product in one order
 * @param openOrders of one customer that may be under way at a time
 * @param openSagas no new orders while so many, of everybody, are not at rest
 * @param unsent no new orders while so many documents wait for Kafka
 * @param untoldFor no new orders while Kafka has been away for longer than that
 */
@Validated
@ConfigurationProperties("quartet.placing")
record PlacingProperties(
        @DefaultValue("2s") @DurationMin(millis = 10) Duration answerWithin,
        @DefaultValue("24") @Min(1) @Max(10_000) int atOnce,
        @DefaultValue("15s") @DurationMin(millis = 10) Duration admitWithin,
        @DefaultValue("50") @Min(1) @Max(1_000) int mostLines,
        @DefaultValue("1000") @Min(1) @Max(1_000_000) int mostUnits,
        @DefaultValue("3") @Min(1) @Max(10_000) int openOrders,
        @DefaultValue("5000") @Min(1) int openSagas,
        @DefaultValue("50000") @Min(1) int unsent,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration untoldFor) {}
