package quartet.catalog.products;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The one currency this shop asks to be paid in. */
@Validated
@ConfigurationProperties("quartet.shop")
record ShopProperties(
        @DefaultValue("GBP") @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
