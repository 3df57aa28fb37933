package quartet.e2e.chaos;

import quartet.e2e.proxy.RecordedRequest;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** Where certain requests are waited for, what happens to them there, and which were caught. */
final class Trap {

    private final Predicate<RecordedRequest> which;
    private final boolean stays;
    private final Predicate<RecordedRequest> happens;
    private final Queue<RecordedRequest> caught = new ConcurrentLinkedQueue<>();

    /**
     * @param stays whether more than one is waited for
     * @param happens says whether the request goes on
     */
    Trap(Predicate<RecordedRequest> which, boolean stays, Predicate<RecordedRequest> happens) {
        this.which = which;
        this.stays = stays;
        this.happens = happens;
    }

    boolean waitsFor(RecordedRequest request) {
        return which.test(request);
    }

    boolean stays() {
        return stays;
    }

    /** It counts as caught once everything has happened. */
    boolean springs(RecordedRequest request) {
        var goesOn = happens.test(request);
        caught.add(request);
        return goesOn;
    }

    boolean sprung() {
        return !caught.isEmpty();
    }

    List<RecordedRequest> caught() {
        return List.copyOf(caught);
    }
}
