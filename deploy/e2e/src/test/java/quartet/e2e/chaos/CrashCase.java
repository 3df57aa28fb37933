package quartet.e2e.chaos;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/** A process, the point in its program at which it dies, and what makes it come there. */
record CrashCase(String part, String point, Scenario scenario) {

    /** Whether the whole matrix is asked for. */
    static final boolean ALL = "all".equals(System.getProperty("faults"));

    /** Where a saga rests: nothing is asked there, so nothing is answered. */
    private static final Set<String> RESTS =
            Set.of("CONFIRMED", "REJECTED", "CANCELLED", "SHIPPED");

    Map<String, String> environment() {
        return Map.of("QUARTET_CRASH_AT", point);
    }

    /** A relay has work from any order, one that is only being recovered too. */
    boolean metByAnybody() {
        return point.startsWith("relay");
    }

    @Override
    public String toString() {
        return part + " at " + point;
    }

    /**
     * One in every build; all with {@code -Dfaults=all}, those of one part with another property.
     */
    static List<CrashCase> cases() {
        if (!ALL) {
            return List.of(new CrashCase("catalog", "reserve.between", Scenario.PLACE));
        }
        var only = System.getProperty("faults.part", "");
        return whole().filter(crash -> crash.part().contains(only)).toList();
    }

    static Stream<CrashCase> whole() {
        return Stream.concat(order().stream(), catalog().stream());
    }

    /**
     * One path after the other in turn: an order that is being recovered must not come to the point
     * that waits for the next one. That is also why paths are cut where they meet, and why undoing,
     * the end of whatever takes too long to place, does not follow upon placing.
     */
    private static List<CrashCase> order() {
        var placing = steps(Scenario.PLACE, "RESERVE", "AUTHORISE", "PIN");
        var undoing = steps(Scenario.REJECT, "UNDO", "REJECTED");
        undoing.addAll(steps(Scenario.CANCEL, "CANCELLED"));
        var shipping = steps(Scenario.PLACE, "CONFIRMED");
        shipping.addAll(steps(Scenario.SHIP, "CAPTURE", "SETTLE"));
        var returning = steps(Scenario.SHIP, "SHIPPED");
        returning.addAll(steps(Scenario.RETURN, "RESTOCK", "REFUND"));
        var all = inTurn(List.of(placing, returning, shipping, undoing));
        all.add(new CrashCase("order", "relay.sent", Scenario.PLACE));
        return all;
    }

    private static List<CrashCase> inTurn(List<Queue<CrashCase>> paths) {
        var all = new ArrayList<CrashCase>();
        while (!paths.stream().allMatch(Queue::isEmpty)) {
            paths.stream().filter(path -> !path.isEmpty()).map(Queue::remove).forEach(all::add);
        }
        return all;
    }

    private static Queue<CrashCase> steps(Scenario scenario, String... steps) {
        var cases = new ArrayDeque<CrashCase>();
        for (var step : steps) {
            cases.add(new CrashCase("order", step + ".before", scenario));
            cases.add(new CrashCase("order", step + ".written", scenario));
            if (!RESTS.contains(step)) {
                cases.add(new CrashCase("order", step + ".answered", scenario));
            }
        }
        return cases;
    }

    /** In the same spirit: what waits is never what the order before it may still need. */
    private static List<CrashCase> catalog() {
        var all = new ArrayList<CrashCase>();
        for (var moment : List.of("before", "written", "between")) {
            for (var call : List.of("reserve", "settle", "pin", "restock", "release")) {
                all.add(new CrashCase("catalog", call + "." + moment, reaching(call)));
            }
        }
        all.add(new CrashCase("catalog", "relay.copied", Scenario.PLACE));
        all.add(new CrashCase("catalog", "relay.sent", Scenario.PLACE));
        return all;
    }

    private static Scenario reaching(String call) {
        return switch (call) {
            case "settle" -> Scenario.SHIP;
            case "release" -> Scenario.CANCEL;
            case "restock" -> Scenario.RETURN;
            default -> Scenario.PLACE;
        };
    }
}
