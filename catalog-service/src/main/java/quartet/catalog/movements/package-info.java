/**
 * Units moved by people: goods that come in, go out, change place, break or come back. Each request
 * has a key; under one key units move once, and every repeat gets the first answer.
 */
@NullMarked
package quartet.catalog.movements;

import org.jspecify.annotations.NullMarked;
