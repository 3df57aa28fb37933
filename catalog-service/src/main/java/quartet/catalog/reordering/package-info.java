/** When it is time to order more of something: a level for each SKU, set by operators. */
@NullMarked
package quartet.catalog.reordering;

import org.jspecify.annotations.NullMarked;
