package quartet.stores.payments;

/** What a shop can ask for. Equal commands under one key are one command. */
sealed interface Command {

    /** The shop's own name for the payment: its order. */
    String reference();

    /** Sets an amount aside. */
    record Authorise(String reference, long amount, String currency, Token token)
            implements Command {}

    /** Gives it back before it was taken; also if it never was set aside. */
    record Cancel(String reference) implements Command {}

    /** Takes it, or a part of it. */
    record Capture(String reference, long amount) implements Command {}

    /** Pays back what was taken, or a part of it. */
    record Refund(String reference, long amount) implements Command {}
}
