package quartet.gateway.services;

/** How a call to a service can end without an answer. */
enum Trouble {
    /** Nobody listens there: the request was certainly not seen. */
    REFUSED("is not running"),
    /** No connection could be had: the request was certainly not sent. */
    UNREACHABLE("cannot be reached"),
    /** Too many calls were met with silence: this one was not made. */
    PAUSED("has not answered for a while"),
    /** Sent, and then nothing for as long as the route waits. */
    SILENT("did not answer in time"),
    /** Sent, and then the connection ended. */
    HUNG_UP("hung up before it answered"),
    /** What came back was not HTTP. */
    UNREADABLE("answered something unreadable");

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean mayHaveHappened() {
        return switch (this) {
            case REFUSED, UNREACHABLE, PAUSED -> false;
            case SILENT, HUNG_UP, UNREADABLE -> true;
        };
    }
}
