package quartet.local.supervision;

import java.time.Duration;

/** How long to wait before a part that died is started again: doubles while it keeps dying. */
final class GrowingPause {

    private final Duration first;
    private final Duration longest;
    private final Duration stable;
    private Duration next;

    /**
     * @param stable a part that lived this long starts with the first pause again
     */
    GrowingPause(Duration first, Duration longest, Duration stable) {
        this.first = first;
        this.longest = longest;
        this.stable = stable;
        this.next = first;
    }

    static GrowingPause upTo(Duration longest) {
        return new GrowingPause(Duration.ofMillis(500), longest, Duration.ofMinutes(1));
    }

    Duration after(Duration lived) {
        if (lived.compareTo(stable) >= 0) {
            next = first;
        }
        var pause = next;
        next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
        return pause;
    }
}
