package quartet.catalog.products;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Money in minor units: cents for USD, yen for JPY. Never negative. */
record Money(
        @Min(0) @Max(1_000_000_000_000L) long amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
