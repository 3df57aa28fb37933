package quartet.gateway.sessions;

/** Whom a token speaks for. */
record Subject(String id, String role) {

    static final Subject OPERATOR = new Subject("operator", "operator");

    /** Everybody who only looks. Shorter than any guest's id, so it is nobody's. */
    static final Subject ANONYMOUS = new Subject("g_anonymous", "guest");

    static Subject of(GuestCookie cookie) {
        return new Subject(cookie.customerId(), "guest");
    }
}
