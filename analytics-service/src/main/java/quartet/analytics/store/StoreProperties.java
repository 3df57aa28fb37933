package quartet.analytics.store;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How the service waits for its database.
 *
 * @param retryEvery pause between two attempts to prepare the tables
 */
@Validated
@ConfigurationProperties("quartet.store")
record StoreProperties(@DefaultValue("2s") @DurationMin(millis = 50) Duration retryEvery) {}
