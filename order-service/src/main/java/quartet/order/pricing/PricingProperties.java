package quartet.order.pricing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.util.Map;

/**
 * The shop's currency, its shipping methods, and the tax it adds where prices exclude it.
 *
 * @param shippingMethods price of each in minor units; {@code standard} must be there
 * @param taxPerMille by country; 0 where none is named
 */
@Validated
@ConfigurationProperties("quartet.pricing")
record PricingProperties(
        @DefaultValue("GBP") String currency,
        Map<String, Long> shippingMethods,
        @DefaultValue Map<String, Integer> taxPerMille) {}
