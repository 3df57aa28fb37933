package quartet.order.fulfilment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import quartet.order.ordering.Money;

/** Money without goods, and why. */
record RefundForm(@NotNull Money amount, @NotBlank @Size(max = 500) String reason) {}
