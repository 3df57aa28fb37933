/**
 * How many units there are, and how one conditional write keeps the books straight.
 *
 * <p>Each SKU has a small head document. Every change, also one that moves no units, is one write
 * to it, filtered by the version and the levels it was computed from, which appends what happened
 * to the head's log. The log is truth and outbox in one: an outbox relay copies its entries to the
 * documents of holds, applied keys and movements, publishes their events, and only then takes them
 * out.
 *
 * <p>In events, {@code units} counts what left or entered the warehouse for the kinds inbound,
 * outbound, transfer, adjustment and return; for reservation, release and damage, which leave the
 * total alone, what could be sold.
 */
@NullMarked
package quartet.catalog.stock;

import org.jspecify.annotations.NullMarked;
