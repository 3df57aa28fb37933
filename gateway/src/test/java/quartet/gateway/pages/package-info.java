/** What the door itself shows. */
@NullMarked
package quartet.gateway.pages;

import org.jspecify.annotations.NullMarked;
