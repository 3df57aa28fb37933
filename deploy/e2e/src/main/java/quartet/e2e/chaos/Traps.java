package quartet.e2e.chaos;

import quartet.e2e.proxy.Fault;
import quartet.e2e.proxy.Link;
import quartet.e2e.proxy.Network;
import quartet.e2e.proxy.RecordedRequest;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Waits for certain requests to pass a link, and lets something happen just there. */
final class Traps {

    private static final long A_MILLISECOND = 1_000_000;

    private final Network network;
    private final Queue<Trap> set = new ConcurrentLinkedQueue<>();

    Traps(Network network) {
        this.network = network;
    }

    /** The next such request arrives; its link suffers until that was felt. */
    Trap breakBehind(Predicate<RecordedRequest> which, Fault fault) {
        return before(
                which,
                request -> {
                    var link = network.link(request.link());
                    var before = link.hits();
                    link.suffer(fault);
                    Thread.startVirtualThread(() -> healOnceFelt(link, before));
                });
    }

    /** Something is done, once, while the end of the next such request waits for it. */
    Trap before(Predicate<RecordedRequest> which, Consumer<RecordedRequest> deed) {
        return set(
                new Trap(
                        which,
                        false,
                        request -> {
                            deed.accept(request);
                            return true;
                        }));
    }

    /** No such request arrives, and nobody is told, until the trap is lifted. */
    Trap swallow(Predicate<RecordedRequest> which) {
        return set(new Trap(which, true, _ -> false));
    }

    private Trap set(Trap trap) {
        set.add(trap);
        return trap;
    }

    void lift(Trap trap) {
        set.remove(trap);
    }

    /** Called before the end of a request goes on; says whether it does. */
    boolean lets(RecordedRequest request) {
        var goesOn = true;
        for (var trap : set) {
            if (trap.waitsFor(request) && (trap.stays() || set.remove(trap))) {
                goesOn &= trap.springs(request);
            }
        }
        return goesOn;
    }

    private static void healOnceFelt(Link link, long hits) {
        while (link.hits() == hits) {
            LockSupport.parkNanos(A_MILLISECOND);
        }
        link.heal();
    }
}
