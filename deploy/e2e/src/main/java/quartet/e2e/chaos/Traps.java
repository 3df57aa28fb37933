package quartet.e2e.chaos;

import quartet.e2e.proxy.Fault;
import quartet.e2e.proxy.Link;
import quartet.e2e.proxy.Network;
import quartet.e2e.proxy.RecordedRequest;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waits for one certain request to pass a link and makes the link fail, once, just behind it. */
final class Traps {

    private static final long A_MILLISECOND = 1_000_000;

    private record Trap(Predicate<RecordedRequest> request, Fault fault) {}

    private final Network network;
    private final Queue<Trap> set = new ConcurrentLinkedQueue<>();

    Traps(Network network) {
        this.network = network;
    }

    /** The next request of that kind arrives; its link suffers until that was felt. */
    void set(Predicate<RecordedRequest> request, Fault fault) {
        set.add(new Trap(request, fault));
    }

    boolean sprung() {
        return set.isEmpty();
    }

    /** Called before the end of the request goes on. */
    void passes(RecordedRequest request) {
        for (var trap : set) {
            if (trap.request().test(request) && set.remove(trap)) {
                var link = network.link(request.link());
                var before = link.hits();
                link.suffer(trap.fault());
                Thread.startVirtualThread(() -> healOnceFelt(link, before));
            }
        }
    }

    private static void healOnceFelt(Link link, long hits) {
        while (link.hits() == hits) {
            LockSupport.parkNanos(A_MILLISECOND);
        }
        link.heal();
    }
}
