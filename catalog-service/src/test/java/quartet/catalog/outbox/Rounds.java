package quartet.catalog.outbox;

/** Rounds of a relay that is not running. */
public final class Rounds {

    private Rounds() {}

    public static void one(Relay relay) {
        relay.poll();
    }
}
