/** What was sold of each product. */
@NullMarked
package quartet.analytics.products;

import org.jspecify.annotations.NullMarked;
