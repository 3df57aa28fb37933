/** The data directory: what survives a restart, and which supervisor owns it. */
@NullMarked
package quartet.local.data;

import org.jspecify.annotations.NullMarked;
