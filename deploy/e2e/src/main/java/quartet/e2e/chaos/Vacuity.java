package quartet.e2e.chaos;

import quartet.local.check.dump.Dump;
import quartet.local.check.dump.Order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether enough happened in a run for its being clean to mean something. */
final class Vacuity {

    /** Reasons that customers bring about; others depend on when a fault strikes. */
    private static final Set<String> REASONS = Set.of("OUT_OF_STOCK", "PAYMENT_DECLINED");

    private final Dump dump;
    private final List<String> missing = new ArrayList<>();

    private Vacuity(Dump dump) {
        this.dump = dump;
    }

    /**
     * What was missing, in words; nothing if the run counts.
     *
     * @param kinds of faults that were felt
     * @param resumed sagas that another process went on with
     * @param lostWrites conditional writes that came too late
     */
    static List<String> missing(
            Dump dump, Set<String> kinds, long resumed, long lostWrites, Guards guards) {
        var check = new Vacuity(dump);
        check.orders(guards);
        check.atLeast("kinds of faults felt", guards.kinds(), kinds.size());
        check.atLeast("duplicates delivered", guards.duplicates(), duplicates(dump));
        check.atLeast("sagas resumed by another process", guards.resumed(), resumed);
        check.atLeast("conditional writes lost", 1, lostWrites);
        return List.copyOf(check.missing);
    }

    /** Kinds of faults that were felt while some order was on its way. */
    static Set<String> effectiveKinds(UnderWay orders, List<Incident> incidents) {
        return incidents.stream()
                .filter(Incident::effective)
                .filter(orders::during)
                .map(Incident::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void orders(Guards guards) {
        atLeast("confirmed", guards.confirmed(), count(Order::everConfirmed));
        for (var reason : REASONS) {
            var rejected = count(o -> o.status().equals("REJECTED") && o.reason().equals(reason));
            atLeast("rejected as " + reason, guards.rejected(), rejected);
        }
        Predicate<Order> cancelled = order -> order.status().equals("CANCELLED");
        var late = count(cancelled.and(Order::everConfirmed));
        atLeast("cancelled after confirm", guards.cancelled(), late);
        atLeast("cancelled before confirm", guards.cancelled(), count(cancelled) - late);
        atLeast("shipped", guards.shipped(), count(Order::shipped));
    }

    static long duplicates(Dump dump) {
        return dump.topics().values().stream().mapToLong(topic -> topic.duplicates()).sum();
    }

    private long count(Predicate<Order> which) {
        return dump.orders().stream().filter(which).count();
    }

    private void atLeast(String what, long least, long found) {
        if (found < least) {
            missing.add("%s: %d, not %d".formatted(what, found, least));
        }
    }

    /** Orders by how they ended, rejected and cancelled ones with their reason. */
    static Map<String, Long> ends(Dump dump) {
        return dump.orders().stream()
                .collect(
                        Collectors.groupingBy(
                                o ->
                                        o.reason().isEmpty()
                                                ? o.status()
                                                : o.status() + "/" + o.reason(),
                                TreeMap::new,
                                Collectors.counting()));
    }
}
