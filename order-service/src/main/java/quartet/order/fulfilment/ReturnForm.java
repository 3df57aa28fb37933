package quartet.order.fulfilment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;

/** What somebody wants to send back, and why. */
record ReturnForm(
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid UnitsForm> lines,
        @NotBlank @Size(max = 500) String reason) {}
