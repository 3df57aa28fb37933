/** The shop's public API as the launcher uses it, through the gateway. */
@NullMarked
package quartet.local.shop;

import org.jspecify.annotations.NullMarked;
