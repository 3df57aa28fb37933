/** The trace a request belongs to, for problem documents and for events sent later. */
@NullMarked
package quartet.catalog.traces;

import org.jspecify.annotations.NullMarked;
