/**
 * The whole shop, started as a person starts it and used through the gateway alone: what is
 * promised about orders, stock and sales is checked where all six services and five stores take
 * part.
 */
@NullMarked
package quartet.e2e;

import org.jspecify.annotations.NullMarked;
