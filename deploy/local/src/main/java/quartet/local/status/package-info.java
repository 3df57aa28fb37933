/** What the launcher shows: the lines of a start, the table of parts, the same as JSON. */
@NullMarked
package quartet.local.status;

import org.jspecify.annotations.NullMarked;
