package quartet.order.store;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/** How long the store may be silent before a request is told so. */
@Validated
@ConfigurationProperties("quartet.store")
record StoreProperties(
        @DefaultValue("2s") @DurationMin(millis = 100) Duration selectWithin,
        @DefaultValue("500ms") @DurationMin(millis = 50) Duration connectWithin,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration answerWithin) {}
