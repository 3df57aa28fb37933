package quartet.order.fulfilment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How many units lie in a box now, those of before included; so a repeat packs nothing twice.
 *
 * @param lines left out: all of the order
 */
record PackForm(@Nullable @Size(min = 1, max = 50) List<@NotNull @Valid UnitsForm> lines) {}
