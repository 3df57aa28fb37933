package quartet.e2e.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What came of a run.
 *
 * @param ends orders by how they ended
 * @param kinds of faults that were felt while some order was on its way
 * @param violations of invariants, in words; nothing if all hold
 * @param missing what the run needed to count, in words; nothing if it counts
 * @param history where every operation and fault is written down
 */
public record RunResult(
        long seed,
        Duration took,
        Duration untilRest,
        Map<String, Long> ends,
        List<Incident> incidents,
        Set<String> kinds,
        long duplicates,
        long resumed,
        long lostWrites,
        List<String> violations,
        List<String> missing,
        Path history) {

    public boolean clean() {
        return violations.isEmpty() && missing.isEmpty();
    }

    /** One line for a terminal. */
    public String line() {
        var orders = ends.values().stream().mapToLong(Long::longValue).sum();
        return "seed %d: %s  %d orders (%s)  faults %s, %d kinds felt by orders;  duplicates %d, resumed %d, lost writes %d, rest after %d s, took %d s%s"
                .formatted(
                        seed,
                        verdict(),
                        orders,
                        joined(ends),
                        joined(felt()),
                        kinds.size(),
                        duplicates,
                        resumed,
                        lostWrites,
                        untilRest.toSeconds(),
                        took.toSeconds(),
                        details());
    }

    String verdict() {
        if (!violations.isEmpty()) {
            return "VIOLATED";
        }
        return missing.isEmpty() ? "clean" : "EMPTY";
    }

    /** Effective ones by kind, with those that struck nobody in brackets. */
    Map<String, String> felt() {
        var felt = new TreeMap<String, String>();
        incidents.stream()
                .collect(groupingBy(Incident::kind))
                .forEach(
                        (kind, all) -> {
                            var hit = all.stream().filter(Incident::effective).count();
                            var vain = all.size() - hit;
                            felt.put(kind, hit + (vain > 0 ? "(+" + vain + ")" : ""));
                        });
        return felt;
    }

    Map<String, Long> effective() {
        return incidents.stream()
                .filter(Incident::effective)
                .collect(groupingBy(Incident::kind, TreeMap::new, counting()));
    }

    private String details() {
        var lines = new StringBuilder();
        violations.forEach(one -> lines.append("\n    violated: ").append(one));
        missing.forEach(one -> lines.append("\n    missing: ").append(one));
        return lines.toString();
    }

    private static String joined(Map<String, ?> counts) {
        return counts.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(joining(", "));
    }
}
