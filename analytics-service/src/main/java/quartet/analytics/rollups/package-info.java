/**
 * Figures summed up ahead of time. Their views are exact at every commit: a bucket that new facts
 * made dirty is read from the facts until the refresh has summed it up again.
 */
@NullMarked
package quartet.analytics.rollups;

import org.jspecify.annotations.NullMarked;
