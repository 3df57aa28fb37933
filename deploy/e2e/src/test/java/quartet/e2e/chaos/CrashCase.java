package quartet.e2e.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A process, the point in its program at which it dies, and what makes it come there. */
record CrashCase(String part, String point, Scenario scenario) {

    /** Whether the whole matrix is asked for. */
    static final boolean ALL = "all".equals(System.getProperty("faults"));

    Map<String, String> environment() {
        return Map.of("QUARTET_CRASH_AT", point);
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
        return Stream.concat(order().stream(), catalog().stream())
                .filter(crash -> crash.part().contains(only))
                .toList();
    }

    /**
     * One path after the other in turn: an order that is being recovered must not come to the point
     * that waits for the next one.
     */
    private static List<CrashCase> order() {
        var placing = steps(Scenario.PLACE, "RESERVE", "AUTHORISE", "PIN", "CONFIRMED");
        var undoing = steps(Scenario.REJECT, "UNDO", "REJECTED");
        undoing.addAll(steps(Scenario.CANCEL, "CANCELLED"));
        var shipping = steps(Scenario.SHIP, "CAPTURE", "SETTLE", "SHIPPED");
        var all = new ArrayList<CrashCase>();
        while (!placing.isEmpty() || !undoing.isEmpty() || !shipping.isEmpty()) {
            for (var path : List.of(placing, undoing, shipping)) {
                if (!path.isEmpty()) {
                    all.add(path.removeFirst());
                }
            }
        }
        all.add(new CrashCase("order", "relay.sent", Scenario.PLACE));
        return all;
    }

    private static List<CrashCase> steps(Scenario scenario, String... steps) {
        var cases = new ArrayList<CrashCase>();
        for (var step : steps) {
            cases.add(new CrashCase("order", step + ".before", scenario));
            cases.add(new CrashCase("order", step + ".written", scenario));
            if (!Stream.of("CONFIRMED", "REJECTED", "CANCELLED", "SHIPPED")
                    .toList()
                    .contains(step)) {
                cases.add(new CrashCase("order", step + ".answered", scenario));
            }
        }
        return cases;
    }

    private static List<CrashCase> catalog() {
        var all = new ArrayList<CrashCase>();
        for (var moment : List.of("before", "written", "between")) {
            for (var call : List.of("reserve", "settle", "pin", "release")) {
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
            default -> Scenario.PLACE;
        };
    }
}
