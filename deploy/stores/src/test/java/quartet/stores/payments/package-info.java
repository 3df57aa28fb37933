/** What the provider decides and remembers. */
@NullMarked
package quartet.stores.payments;

import org.jspecify.annotations.NullMarked;
