/** Money in minor units, and the arithmetic of shares and averages that never touches a float. */
@NullMarked
package quartet.analytics.money;

import org.jspecify.annotations.NullMarked;
