package quartet.stores.payments;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A line of the journal: the key, what was asked (to notice another question under the same key),
 * and the answer with the payment as it was afterwards, so that replaying decides nothing anew.
 *
 * @param amount that was asked for; of a void what had been set aside
 * @param at when it was answered; null in lines older than this field
 */
record Entry(String key, String asked, Answer answer, long amount, @Nullable Instant at) {}
