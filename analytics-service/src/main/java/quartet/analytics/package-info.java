/**
 * Sales over time: every confirmed, cancelled and credited order as signed, append-only facts, and
 * the figures a merchant asks of them.
 */
@NullMarked
package quartet.analytics;

import org.jspecify.annotations.NullMarked;
