package quartet.local.check;

import quartet.local.check.collect.Addresses;
import quartet.local.check.collect.Collector;
import quartet.local.check.collect.NotReadable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits for rest, reads every store, checks every invariant. */
public final class Checker {

    private final Addresses addresses;

    public Checker(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * One finding per invariant. If rest is not reached in that time, L says what moves and the
     * others are unknown, as is everything if a store cannot be read.
     */
    public List<Finding> check(Duration restWithin, Optional<History> history)
            throws InterruptedException {
        try (var collector = new Collector(addresses)) {
            var rest = collector.awaitRest(restWithin);
            return rest.reached()
                    ? Invariants.check(collector.collect(rest), history)
                    : Invariants.restless(rest);
        } catch (NotReadable e) {
            return Invariants.unknown(String.valueOf(e.getMessage()));
        }
    }
}
