package quartet.stores.payments;

/** What the customer's payment method will do; its name is what the shop sends. */
enum Token {
    tok_approve,
    tok_decline,
    /** Approves, and answers late. */
    tok_slow,
    /** Approves, and never says so. */
    tok_silent,
    /** Approves, and refuses the capture. */
    tok_decline_capture,
    /** Approves, and has lapsed when the capture comes. */
    tok_lapse,
    /** Approves without an answer; the webhook says so a second later. */
    tok_webhook,
    /** The same, and every webhook comes twice. */
    tok_webhook_twice,
    /** Approves; the first answer to every key cannot be read, its repeats can. */
    tok_garbage,
    /** Anything else: declined. */
    unknown;

    static Token of(String name) {
        for (var token : values()) {
            if (token.name().equals(name)) {
                return token;
            }
        }
        return unknown;
    }

    /** Whether the shop is told of it by webhooks. */
    boolean tells() {
        return this == tok_webhook || this == tok_webhook_twice;
    }
}
