package quartet.order.importing;

import org.jspecify.annotations.Nullable;

/**
 * A row that is no invoice, and why.
 *
 * @param row counted from 1
 * @param invoice null where not even that could be read
 */
record RejectedRow(long row, @Nullable String invoice, String code, String reason) {}
