/**
 * Events become facts, exactly once: the inbox row and the facts of a whole poll are written in one
 * transaction, and the offsets are committed after it.
 */
@NullMarked
package quartet.analytics.ingest;

import org.jspecify.annotations.NullMarked;
