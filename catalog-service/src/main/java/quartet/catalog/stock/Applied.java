package quartet.catalog.stock;

/**
 * A movement that was asked for under a key: done once, answered alike for ever.
 *
 * @param key the caller's Idempotency-Key
 * @param fingerprint what was asked, to tell a repeat from another request under the same key
 * @param answer the body of the event it led to
 */
public record Applied(String key, String fingerprint, String answer) {}
