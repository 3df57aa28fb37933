/**
 * What the door itself shows: where everything is, in plain text or as a small page, and the
 * headers that keep pages safe.
 */
@NullMarked
package quartet.gateway.pages;

import org.jspecify.annotations.NullMarked;
