package quartet.catalog.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * Bounds of a head.
 *
 * @param reorderLevel of a SKU that names none of its own
 * @param longestLog entries above which changes are refused: the broker is long gone
 * @param turnWithin how long a change waits for others of its SKU in this process, before it goes
 *     on beside them
 */
@Validated
@ConfigurationProperties("quartet.stock")
public record StockProperties(
        @DefaultValue("5") @PositiveOrZero long reorderLevel,
        @DefaultValue("5000") @Min(100) @Max(8000) int longestLog,
        @DefaultValue("300ms") @DurationMin(millis = 0) Duration turnWithin) {}
