package quartet.analytics.letters;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * What of a partition was replayed or discarded, as {@code deploy/up dlt} commits it: all before an
 * offset, and single letters after it, whose offsets stand in the text beside it.
 */
record Done(long before, long single) {

    /**
     * @param beginning of the partition; older letters are gone
     */
    static Done of(@Nullable OffsetAndMetadata committed, long beginning) {
        if (committed == null) {
            return new Done(beginning, 0);
        }
        long before = Math.max(beginning, committed.offset());
        return new Done(before, single(committed.metadata(), before));
    }

    private static long single(String offsets, long before) {
        return Arrays.stream(offsets.split(","))
                .filter(offset -> !offset.isBlank())
                .mapToLong(Long::parseLong)
                .filter(offset -> offset >= before)
                .count();
    }

    /** Letters up to this end that nobody is done with. */
    long waiting(long end) {
        return Math.max(0, end - before - single);
    }
}
