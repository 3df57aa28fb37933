/** What was sold: totals, trend, categories, payment methods and the best products of a period. */
@NullMarked
package quartet.analytics.sales;

import org.jspecify.annotations.NullMarked;
