package quartet.analytics.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.ZoneId;
import java.util.Currency;

/**
 * What is the same for the whole shop.
 *
 * @param zone whose days and months the roll-ups sum up; fixed once there are facts
 */
@ConfigurationProperties("quartet.shop")
public record ShopProperties(
        @DefaultValue("UTC") ZoneId zone, @DefaultValue("GBP") Currency currency) {}
