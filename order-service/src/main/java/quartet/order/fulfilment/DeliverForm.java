package quartet.order.fulfilment;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What has arrived.
 *
 * @param tracking the parcel's number; left out: all of them
 */
record DeliverForm(@Nullable @Size(min = 1, max = 80) String tracking) {}
