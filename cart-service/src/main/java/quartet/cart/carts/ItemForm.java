package quartet.cart.carts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import quartet.cart.snapshots.Sku;

/** Units to add. */
record ItemForm(@NotNull @Pattern(regexp = Sku.TYPED) String sku, @Min(1) @Max(999) int quantity) {}
