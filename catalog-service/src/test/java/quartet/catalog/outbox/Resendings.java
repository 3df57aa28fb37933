package quartet.catalog.outbox;

/** Resending to a broker of a test's choice. */
public final class Resendings {

    private Resendings() {}

    public static Resending to(EventSender sender) {
        return new Resending(sender);
    }
}
