package quartet.cart.carts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How many units there shall be. */
record QuantityForm(@Min(1) @Max(999) int quantity) {}
