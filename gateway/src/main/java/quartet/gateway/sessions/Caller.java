package quartet.gateway.sessions;

/** Who sent a request, as far as the request itself proves it. */
sealed interface Caller {

    /** Knows the operator's key. */
    record Operator() implements Caller {}

    /** Came back with the cookie of an earlier visit. */
    record Guest(GuestCookie cookie) implements Caller {}

    /** Shows nothing: a first visit, or somebody who only looks. */
    record Nobody() implements Caller {}
}
