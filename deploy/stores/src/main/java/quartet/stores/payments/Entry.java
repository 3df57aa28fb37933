package quartet.stores.payments;

/**
 * A line of the journal: the key, what was asked (to notice another question under the same key),
 * and the answer with the payment as it was afterwards, so that replaying decides nothing anew.
 */
record Entry(String key, String asked, Answer answer) {}
