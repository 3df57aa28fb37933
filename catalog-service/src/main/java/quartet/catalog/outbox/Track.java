package quartet.catalog.outbox;

import org.jspecify.annotations.Nullable;

import java.util.OptionalLong;

/** How far one aggregate's entries have been sent in this round. */
class Track {

    private final Unsent unsent;
    private int entry;
    private int event;
    private boolean failed;

    Track(Unsent unsent) {
        this.unsent = unsent;
        skipEntriesThatAreDone();
    }

    String aggregate() {
        return unsent.aggregate();
    }

    @Nullable Event next() {
        return isGoingOn() ? unsent.entries().get(entry).events().get(event) : null;
    }

    void acknowledged() {
        event++;
        skipEntriesThatAreDone();
    }

    void failed() {
        failed = true;
    }

    boolean isGoingOn() {
        return !failed && entry < unsent.entries().size();
    }

    /** The mark of the last entry of which everything was acknowledged. */
    OptionalLong mark() {
        return entry == 0
                ? OptionalLong.empty()
                : OptionalLong.of(unsent.entries().get(entry - 1).mark());
    }

    private void skipEntriesThatAreDone() {
        while (entry < unsent.entries().size()
                && event >= unsent.entries().get(entry).events().size()) {
            entry++;
            event = 0;
        }
    }
}
