/** Work that goes on beside requests: relays, sweepers, whatever is done again and again. */
@NullMarked
package quartet.catalog.background;

import org.jspecify.annotations.NullMarked;
