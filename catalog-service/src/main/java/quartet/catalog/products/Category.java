package quartet.catalog.products;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** Where in the shop a product stands, from the coarse to the fine. */
record Category(
        @NotBlank @Size(max = 100) String primary,
        @Nullable @Size(min = 1, max = 100) String secondary,
        @Nullable @Size(min = 1, max = 100) String tertiary) {}
