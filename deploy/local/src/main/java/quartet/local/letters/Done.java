package quartet.local.letters;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which letters of a partition are done with: all before an offset, and single ones after it. The
 * first is what a consumer group commits, the others stand in the text beside it.
 */
public final class Done {

    /** Kafka takes 4,096 bytes of text (offset.metadata.max.bytes). */
    private static final int MOST_TEXT = 4_000;

    private final SortedSet<Long> single = new TreeSet<>();
    private long before;

    private Done(long before) {
        this.before = before;
    }

    /**
     * @param beginning of the partition; older letters are gone
     */
    public static Done of(@Nullable OffsetAndMetadata committed, long beginning) {
        if (committed == null) {
            return new Done(beginning);
        }
        var done = new Done(Math.max(beginning, committed.offset()));
        for (var offset : committed.metadata().split(",")) {
            if (!offset.isBlank() && Long.parseLong(offset) >= done.before) {
                done.single.add(Long.valueOf(offset));
            }
        }
        done.close();
        return done;
    }

    public boolean has(long offset) {
        return offset < before || single.contains(offset);
    }

    void add(long offset) {
        single.add(offset);
        close();
    }

    private void close() {
        while (single.remove(before)) {
            before++;
        }
    }

    long from() {
        return before;
    }

    /** Of the letters up to this end. */
    long waiting(long end) {
        return Math.max(0, end - before - single.size());
    }

    /**
     * @throws IllegalStateException if too many single ones are done after one that is not
     */
    OffsetAndMetadata toCommit() {
        var text = String.join(",", single.stream().map(String::valueOf).toList());
        if (text.length() > MOST_TEXT) {
            throw new IllegalStateException(
                    "Too many single letters are done; replay or discard all before offset "
                            + single.getFirst());
        }
        return new OffsetAndMetadata(before, text);
    }
}
