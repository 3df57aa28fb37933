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
}
