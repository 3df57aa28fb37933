/**
 * Reads every store and topic with its own driver, not through the services: what they say of
 * themselves is what is to be checked.
 */
@NullMarked
package quartet.local.check.collect;

import org.jspecify.annotations.NullMarked;
