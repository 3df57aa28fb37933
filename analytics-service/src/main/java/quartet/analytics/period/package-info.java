/** The stretch of time a question is about, in whole hours, and how it is cut into buckets. */
@NullMarked
package quartet.analytics.period;

import org.jspecify.annotations.NullMarked;
