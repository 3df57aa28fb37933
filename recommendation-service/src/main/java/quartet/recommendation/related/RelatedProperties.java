package quartet.recommendation.related;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How long to wait for the graph, and how often to look at the whole shop.
 *
 * @param refreshEvery pause between two readings of the shelf
 */
@Validated
@ConfigurationProperties("quartet.related")
record RelatedProperties(
        @DefaultValue("3s") @DurationMin(millis = 100) Duration answerWithin,
        @DefaultValue("15s") @DurationMin(millis = 100) Duration refreshEvery) {}
