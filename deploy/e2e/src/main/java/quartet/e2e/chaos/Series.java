package quartet.e2e.chaos;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What many runs say together: also whether every kind of fault was felt often enough. */
record Series(List<RunResult> runs) {

    /** From so many on, chance no longer explains that a kind was never felt. */
    private static final int LONG = 20;

    private static final int EACH_KIND_IN = 5;

    Series {
        runs = List.copyOf(runs);
    }

    /** Whether all runs were clean and, of many, enough of them felt each kind of fault. */
    boolean clean() {
        return runs.stream().allMatch(RunResult::clean) && tooSeldom().isEmpty();
    }

    String summary() {
        var text =
                "%d of %d runs clean, %d orders; runs in which a kind of fault was felt: %s"
                        .formatted(
                                runs.stream().filter(RunResult::clean).count(),
                                runs.size(),
                                orders(),
                                runsByKind());
        return tooSeldom().isEmpty()
                ? text
                : text + "\n    missing: felt in fewer than " + EACH_KIND_IN + ": " + tooSeldom();
    }

    /** Those that were never felt, too. */
    Map<String, Integer> runsByKind() {
        var all = new TreeMap<String, Integer>();
        Decks.KINDS.forEach(kind -> all.put(kind, 0));
        runs.forEach(run -> run.kinds().forEach(kind -> all.merge(kind, 1, Integer::sum)));
        return all;
    }

    private List<String> tooSeldom() {
        return runs.size() < LONG
                ? List.of()
                : runsByKind().entrySet().stream()
                        .filter(one -> one.getValue() < EACH_KIND_IN)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private long orders() {
        return runs.stream()
                .flatMap(run -> run.ends().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
