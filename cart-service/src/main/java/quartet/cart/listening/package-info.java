/**
 * How events arrive: malformed ones leave at once, a silent Redis is waited for, and what Redis
 * forgot is read again.
 */
@NullMarked
package quartet.cart.listening;

import org.jspecify.annotations.NullMarked;
