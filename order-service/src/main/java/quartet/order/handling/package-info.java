/**
 * What became of the goods of an order: allocated, picked, packed, in parcels, returned; and what
 * is refunded. Pure: no clock, no store; what may be done when is decided here, the saga's steps
 * are not.
 */
@NullMarked
package quartet.order.handling;

import org.jspecify.annotations.NullMarked;
