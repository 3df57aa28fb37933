package quartet.catalog.outbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Documents of one kind that carry their own unsent events. */
public interface Outbox {

    /** How many aggregates a poll reads, and of how many the sending is under way at once. */
    int MOST_AGGREGATES = 100;

    /** How many entries of one aggregate are read at once. */
    int MOST_ENTRIES = 256;

    /** Where its events go. */
    String topic();

    /**
     * Up to {@link #MOST_AGGREGATES} of the aggregates with something to tell. Whatever has to
     * happen before an entry may be sent and taken out has happened when this returns.
     */
    List<Unsent> unsent();

    /** The same for these aggregates alone, at most {@link #MOST_AGGREGATES}. */
    List<Unsent> unsentOf(Collection<String> aggregates);

    /** Takes out every entry up to and including the mark. Harmless if somebody else did. */
    void remove(Map<String, Long> marks);
}
