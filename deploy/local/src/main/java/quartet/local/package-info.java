/**
 * The launcher behind {@code deploy/up}: starts Quartet without Docker, watches over it, stops it.
 */
@NullMarked
package quartet.local;

import org.jspecify.annotations.NullMarked;
