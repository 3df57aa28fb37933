package quartet.order.fulfilment;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** Why somebody cancels, in their words; may be left out. */
record CancelForm(@Nullable @Size(max = 500) String reason) {}
