/**
 * How many dead letters wait, of all services: here and nowhere else, so that none is counted
 * twice.
 */
@NullMarked
package quartet.analytics.letters;

import org.jspecify.annotations.NullMarked;
