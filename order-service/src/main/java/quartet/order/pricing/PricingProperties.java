package quartet.order.pricing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.util.Map;

/**
 * The shop's currency, its shipping methods, and the tax it adds where prices exclude it.
 *
 * @param shippingMethods price of each in minor units; {@code standard} must be there
 * @param tax in hundredths of a percent by country, or country and state: {@code "[US-CA]": 725}; 0
 *     where none is named
 */
@Validated
@ConfigurationProperties("quartet.pricing")
record PricingProperties(
        @DefaultValue("GBP") String currency,
        Map<String, @Min(0) Long> shippingMethods,
        @DefaultValue
                Map<
                                @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,10})?") String,
                                @Min(0) @Max(10_000) Integer>
                        tax) {}
