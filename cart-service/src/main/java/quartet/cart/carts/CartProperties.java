package quartet.cart.carts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How long a cart lives after it was last touched, and what fits in.
 *
 * @param currency of an empty cart's subtotal
 */
@Validated
@ConfigurationProperties("quartet.carts")
record CartProperties(
        @DefaultValue("7d") @DurationMin(seconds = 1) Duration life,
        @DefaultValue("50") @Min(1) @Max(1000) int mostLines,
        @DefaultValue("999") @Min(1) @Max(1_000_000) int mostUnits,
        @DefaultValue("GBP") @Pattern(regexp = "[A-Z]{3}") String currency) {}
