/** Each store starts, answers, comes back with its data, and ends with its starter. */
@NullMarked
package quartet.stores;

import org.jspecify.annotations.NullMarked;
