package quartet.order.fulfilment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why nothing is taken back. */
record DeclineForm(@NotBlank @Size(max = 500) String reason) {}
