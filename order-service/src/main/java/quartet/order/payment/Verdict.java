package quartet.order.payment;

import quartet.order.ordering.LedgerEntry.Kind;

/** What the provider can say happened. */
public enum Verdict {
    AUTHORISED(Kind.AUTHORISE),
    DECLINED(Kind.AUTHORISE),
    CAPTURED(Kind.CAPTURE),
    CAPTURE_DECLINED(Kind.CAPTURE),
    LAPSED(Kind.CAPTURE),
    VOIDED(Kind.VOID),
    REFUNDED(Kind.REFUND);

    private final Kind kind;

    Verdict(Kind kind) {
        this.kind = kind;
    }

    /** What it answers. */
    public Kind kind() {
        return kind;
    }
}
