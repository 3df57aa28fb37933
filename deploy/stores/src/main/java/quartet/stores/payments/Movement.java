package quartet.stores.payments;

import java.time.Instant;

/** A line of a payment's ledger: what was answered to which key. */
record Movement(String kind, long amount, String key, Instant at) {}
