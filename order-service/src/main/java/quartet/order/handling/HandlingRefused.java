package quartet.order.handling;

/** What was asked cannot be done with these goods, now or ever; nothing was changed. */
public final class HandlingRefused extends RuntimeException {

    /** Why, as the API says it. */
    public enum Code {
        ORDER_NOT_PROCESSABLE,
        ORDER_NOT_SHIPPABLE,
        ORDER_NOT_DELIVERABLE,
        ORDER_NOT_RETURNABLE,
        ORDER_NOT_REFUNDABLE,
        TRACKING_REUSED,
        REFUND_TOO_HIGH,
        RETURN_CLOSED,
        TOO_MANY
    }

    private final Code code;

    public HandlingRefused(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
