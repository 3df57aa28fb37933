package quartet.order.importing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How past invoices are read.
 *
 * @param currency of every amount in them
 * @param batch rows written at once
 * @param batchBytes and no more than that of their text
 */
@Validated
@ConfigurationProperties("quartet.importing")
record ImportingProperties(
        @DefaultValue("GBP") @Pattern(regexp = "[A-Z]{3}") String currency,
        @DefaultValue("200") @Min(1) @Max(1000) int batch,
        @DefaultValue("1000000") @Min(1) int batchBytes) {}
