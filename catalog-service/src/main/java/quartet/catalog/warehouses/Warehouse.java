package quartet.catalog.warehouses;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A place goods are kept in. */
record Warehouse(
        @NotNull @Pattern(regexp = "W[0-9]{1,3}") String id,
        @NotBlank @Size(max = 100) String name) {}
